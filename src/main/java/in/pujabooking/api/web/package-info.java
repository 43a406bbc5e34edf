/** What happens to every request before a controller sees it: trailing slash, size of the body, origin; and the addresses of the storefront. */
package in.pujabooking.api.web;
