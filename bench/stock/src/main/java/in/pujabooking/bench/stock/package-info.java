/**
 * Stock Axon: the peer that our replay is compared with. The same events and the same views, but Axon's own JPA event store, its
 * processors as the Spring Boot starter brings them, and handlers that load, change and save a JPA entity for each event.
 */
package in.pujabooking.bench.stock;
