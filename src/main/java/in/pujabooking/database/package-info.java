/**
 * Where the database comes from: an embedded real PostgreSQL unless {@code spring.datasource.url} names another. No table is
 * defined here; each room brings its own Flyway scripts.
 */
package in.pujabooking.database;
