package in.pujabooking.museum;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes the database refuse every row that is about one thing: a failure that comes back each time. */
record Poison(JdbcClient database, String table, String column, String value) {

    /** The booking of this cart can't be created. */
    static Poison forBookingOf(String cart, JdbcClient database) {
        return new Poison(database, "domain_event", "aggregate_identifier", History.bookingId(cart));
    }

    /** No webhook about this order can be stored. */
    static Poison forWebhooksAbout(String order, JdbcClient database) {
        return new Poison(database, "webhook_evidence", "merchant_order_id", order);
    }

    /** Works from the beginning of the scene to its end, however it ends. */
    void during(Runnable scene) {
        database.sql("ALTER TABLE %s ADD CONSTRAINT poison CHECK (%s IS DISTINCT FROM '%s') NOT VALID".formatted(table, column, value)).update();
        try {
            scene.run();
        } finally {
            database.sql("ALTER TABLE %s DROP CONSTRAINT poison".formatted(table)).update();
        }
    }
}
