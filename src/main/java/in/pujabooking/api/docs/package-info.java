/** The OpenAPI schema at {@code /api/schema/} and its page at {@code /api/docs/}. */
package in.pujabooking.api.docs;
