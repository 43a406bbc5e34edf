package in.pujabooking.bench.lab;

import java.sql.SQLException;
import java.util.List;

/**
 * Fills an event table with whole checkouts of seven events each, copied on the server from one sample by exchanging the cart's number.
 *
 * @param insert SQL that inserts for each number n of {@code generate_series} the sample's events, with the global index {@code at}
 */
public final class History {

    /** From CartCreated to BookingCreated. */
    public static final int EVENTS_PER_CHECKOUT = 7;
    private static final int AT_ONCE = 20_000;

    private final Postgres postgres;
    private final String database;
    private final String insert;
    private long checkouts;

    private History(Postgres postgres, String database, String insert) {
        this.postgres = postgres;
        this.database = database;
        this.insert = insert;
    }

    /** In our own table, which exists and is empty. */
    public static History ofOurs(Postgres postgres, String database, List<SampleEvent> sample) {
        store(postgres, database, sample);
        return new History(postgres, database, """
                INSERT INTO domain_event (global_index, event_identifier, aggregate_identifier, sequence_number, type, time_stamp, payload_type,
                                          payload_revision, payload, meta_data)
                SELECT at, identifier, aggregate, sequence, type, time_stamp, payload_type, revision, payload, '{}' FROM numbered ORDER BY at""");
    }

    /** In the table of Axon's JPA engine, which exists and is empty. */
    public static History ofStock(Postgres postgres, String database, List<SampleEvent> sample) {
        store(postgres, database, sample);
        return new History(postgres, database, """
                INSERT INTO domain_event_entry (global_index, event_identifier, aggregate_identifier, sequence_number, type, time_stamp, payload_type,
                                                payload_revision, payload, meta_data)
                SELECT at, identifier, aggregate, sequence, type, time_stamp, payload_type, revision, convert_to(payload, 'UTF8'), convert_to('{}', 'UTF8')
                FROM numbered ORDER BY at""");
    }

    private static void store(Postgres postgres, String database, List<SampleEvent> sample) {
        postgres.execute(database, "CREATE TABLE sample_event (position int, aggregate text, sequence bigint, type text, payload_type text, revision text, payload text)");
        try (var connection = postgres.connect(database); var row = connection.prepareStatement("INSERT INTO sample_event VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            for (int position = 0; position < sample.size(); position++) {
                SampleEvent event = sample.get(position);
                row.setInt(1, position);
                row.setString(2, event.aggregate());
                row.setLong(3, event.sequence());
                row.setString(4, event.type());
                row.setString(5, event.payloadType());
                row.setString(6, event.revision());
                row.setString(7, event.payload());
                row.executeUpdate();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Adds checkouts until there are about so many events. @return how many there are */
    public long growTo(long events) {
        long wanted = events / EVENTS_PER_CHECKOUT;
        while (checkouts < wanted) {
            long until = Math.min(wanted, checkouts + AT_ONCE);
            postgres.execute(database, numbered(checkouts, until) + insert);
            checkouts = until;
        }
        postgres.execute(database, "ANALYZE");
        postgres.execute(database, "CHECKPOINT");
        return checkouts * EVENTS_PER_CHECKOUT;
    }

    /** Carts have numbers of four digits and more, so the sample's own, of three, stands for none of them. */
    private static String numbered(long after, long until) {
        return """
                SET synchronous_commit = off;
                WITH numbered AS (
                    SELECT n * %1$d + position + 1 AS at, gen_random_uuid()::text AS identifier, sequence, type, payload_type, revision,
                           replace(replace(aggregate, '%2$s', (n + 1000)::text), '%3$s', lpad((n + 1000)::text, 8, '0')) AS aggregate,
                           replace(replace(payload, '%3$s', lpad((n + 1000)::text, 8, '0')), '%2$s', (n + 1000)::text) AS payload,
                           to_char(timestamptz '2026-01-01 00:00:00+00' + (n * 7 + position) * interval '1 second', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS time_stamp
                    FROM generate_series(%4$d, %5$d) n CROSS JOIN sample_event)
                """.formatted(EVENTS_PER_CHECKOUT, SampleEvent.CART_NUMBER, SampleEvent.BOOKING_NUMBER, after, until - 1);
    }
}
