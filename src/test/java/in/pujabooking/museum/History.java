package in.pujabooking.museum;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What really happened, read from the events and the webhooks as they are stored. */
record History(JdbcClient database) {

    /** The names of an aggregate's events, oldest first. */
    List<String> of(String aggregate) {
        return database.sql("SELECT payload_type FROM domain_event WHERE aggregate_identifier = ? ORDER BY sequence_number")
                .param(aggregate).query(String.class).list();
    }

    /** The merchant order ids that a cart was booked for: one, if all is well. */
    List<String> bookings(String cart) {
        return database.sql("""
                SELECT payload::json->>'merchantOrderId' FROM domain_event
                WHERE payload_type = 'BookingCreated' AND payload::json->'purchase'->>'cartId' = ?""").param(cart).query(String.class).list();
    }

    /** A field of an order's events of one name, oldest first. */
    List<String> field(String order, String event, String field) {
        return database.sql("SELECT payload::json->>? FROM domain_event WHERE aggregate_identifier = ? AND payload_type = ? ORDER BY sequence_number")
                .params(field, order, event).query(String.class).list();
    }

    /** What came of the webhooks about an order so far, oldest first. */
    List<String> webhookOutcomes(String order) {
        return database.sql("SELECT outcome FROM webhook_evidence WHERE merchant_order_id = ? AND outcome IS NOT NULL ORDER BY id")
                .param(order).query(String.class).list();
    }

    /** How often each refund of an order was requested from PhonePe. */
    List<Integer> refundRequests(String order) {
        return database.sql("SELECT requests FROM phonepe_refund WHERE merchant_order_id = ?").param(order).query(Integer.class).list();
    }

    static String bookingId(String cart) {
        return "BK-%08d".formatted(Long.parseLong(cart.substring(cart.lastIndexOf('_') + 1)));
    }
}
