/**
 * Asking PhonePe's Order Status, and telling the payment order: at once on a hint, and on a persistent schedule without any.
 *
 * <p>Every open order has a place on the agenda, ordered by due date, in the database. Nodes take the longest due first and ask within a
 * budget per node. While the budget is spent, or PhonePe is silent, due orders simply stay due: none is moved, so none loses its place and
 * none starves. Budget and breaker are a few lines each because the due dates are kept by db-scheduler; a library would bring a queue of its
 * own, in memory, beside it.
 *
 * <p>One order is asked about by one node at a time, as far as the schedule goes: a node takes the order's row before it asks. A hint does
 * not take the row, so that it never waits: a webhook on one node can lead to a second question while another node asks. Both tell the
 * payment order, which takes the first final word and ignores the second; the cost is one call.
 */
package in.pujabooking.phonepe.inquiry;
