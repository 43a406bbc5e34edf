/** The payment orders and refunds of a user: the views, their projections and the queries of them. */
package in.pujabooking.query.payment;
