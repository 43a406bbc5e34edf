/** The CRUD twin: the checkout's API as an ordinary Spring Boot and JPA application, with one table each and one transaction per request. */
package in.pujabooking.bench.twin;
