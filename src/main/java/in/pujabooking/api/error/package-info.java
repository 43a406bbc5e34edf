/** The one place where a failure becomes an HTTP status and an envelope (docs/api.md, errors). */
package in.pujabooking.api.error;
