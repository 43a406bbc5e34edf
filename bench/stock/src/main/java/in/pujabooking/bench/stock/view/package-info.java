/** The three views as users of Spring Data JPA write them: each event finds a row by its id, changes the entity and saves it. */
package in.pujabooking.bench.stock.view;
