/**
 * How events are kept: their names, their JSON, the PostgreSQL engine that loses none of them, and the store whose subscribers take part in the transaction.
 * Infrastructure of the write side; nothing here knows a cart from a payment.
 */
package in.pujabooking.command.eventstore;
