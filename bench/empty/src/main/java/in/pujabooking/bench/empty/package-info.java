/** The smallest web application with JPA: what any Spring Boot start costs before the first line of a business. */
package in.pujabooking.bench.empty;
