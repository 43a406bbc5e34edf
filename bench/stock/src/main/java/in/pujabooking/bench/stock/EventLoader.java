package in.pujabooking.bench.stock;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Iterator;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventsourcing.eventstore.jpa.DomainEventEntry;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Fills the empty event store with the rows that Axon's JPA engine would write, in one transaction and without gaps. */
@Component
@Profile(StockApplication.LOAD)
class EventLoader implements ApplicationRunner {

    private static final int BATCH = 1_000;
    private static final String INSERT = """
            INSERT INTO domain_event_entry (global_index, event_identifier, type, aggregate_identifier, sequence_number,
                time_stamp, payload_type, payload_revision, payload, meta_data) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final JdbcTemplate jdbc;
    private final TransactionOperations transactions;
    private final Serializer serializer;
    private final long count;

    EventLoader(JdbcTemplate jdbc, TransactionOperations transactions, @Qualifier("eventSerializer") Serializer serializer,
                @Value("${stock.load}") long count) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.serializer = serializer;
        this.count = count;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        transactions.executeWithoutResult(transaction -> {
            jdbc.execute(INSERT, (PreparedStatementCallback<?>) this::insertAll);
            jdbc.queryForObject("SELECT setval('domain_event_entry_seq', ?)", Long.class, count);
        });
        // a history that grew over time would have statistics for the planner
        jdbc.execute("ANALYZE domain_event_entry");
    }

    private Void insertAll(PreparedStatement insert) throws SQLException {
        Iterator<SampleEvent> events = SampleCheckout.first(count).iterator();
        for (long index = 1; events.hasNext(); index++) {
            add(insert, index, new DomainEventEntry(events.next().message(), serializer));
            if (index % BATCH == 0) {
                insert.executeBatch();
            }
        }
        insert.executeBatch();
        return null;
    }

    private static void add(PreparedStatement insert, long index, DomainEventEntry event) throws SQLException {
        insert.setLong(1, index);
        insert.setString(2, event.getEventIdentifier());
        insert.setString(3, event.getType());
        insert.setString(4, event.getAggregateIdentifier());
        insert.setLong(5, event.getSequenceNumber());
        insert.setString(6, DateTimeUtils.formatInstant(event.getTimestamp()));
        insert.setString(7, event.getPayload().getType().getName());
        insert.setString(8, event.getPayload().getType().getRevision());
        insert.setBytes(9, event.getPayload().getData());
        insert.setBytes(10, event.getMetaData().getData());
        insert.addBatch();
    }
}
