package in.pujabooking.museum;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes the database refuse every row that is about one thing, until it is closed: a failure that comes back each time. */
final class Poison implements AutoCloseable {

    private final JdbcClient database;
    private final String table;

    private Poison(JdbcClient database, String table, String column, String value) {
        this.database = database;
        this.table = table;
        database.sql("ALTER TABLE %s ADD CONSTRAINT poison CHECK (%s IS DISTINCT FROM '%s') NOT VALID".formatted(table, column, value)).update();
    }

    /** The booking of this cart can't be created. */
    static Poison forBookingOf(String cart, JdbcClient database) {
        return new Poison(database, "domain_event", "aggregate_identifier", History.bookingId(cart));
    }

    /** No webhook about this order can be stored. */
    static Poison forWebhooksAbout(String order, JdbcClient database) {
        return new Poison(database, "webhook_evidence", "merchant_order_id", order);
    }

    @Override
    public void close() {
        database.sql("ALTER TABLE %s DROP CONSTRAINT poison".formatted(table)).update();
    }
}
