package in.pujabooking.command.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.JdbcUtils;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;

/**
 * Axon's JDBC engine on PostgreSQL, which delivers every committed event to every reader, however late it is committed. Axon's own
 * forgets a gap after a time; this one forgets a gap only when {@link GapHorizon} proves that no transaction can fill it any more.
 */
public final class PostgresEventStorageEngine extends JdbcEventStorageEngine {

    /** Larger than any distance between a gap and the head: Axon would otherwise drop a gap for being far behind. */
    private static final int ANY_DISTANCE = Integer.MAX_VALUE;
    private static final GapAwareTrackingToken BEGINNING = GapAwareTrackingToken.newInstance(0, Set.of());

    private static final int BATCH = 500;

    private final GapHorizon horizon;
    private final ConnectionProvider connections;
    private final TransactionManager transactions;
    private volatile WakingEventStore store;

    /** @param nanoTime as {@link System#nanoTime()} */
    public PostgresEventStorageEngine(ConnectionProvider connections, TransactionManager transactions, Serializer events,
                                      EventUpcaster upcasters, LongSupplier nanoTime) {
        super(builder().connectionProvider(connections).transactionManager(transactions).schema(EventTable.SCHEMA)
                .dataType(String.class).eventSerializer(events).snapshotSerializer(events).upcasterChain(upcasters)
                .persistenceExceptionResolver(EventTable::isDuplicateKey)
                .batchSize(BATCH));
        this.horizon = new GapHorizon(nanoTime);
        this.connections = connections;
        this.transactions = transactions;
    }

    /** The event store over this engine, whose sleeping readers are woken when new events have been read. */
    public WakingEventStore embeddedEventStore(EmbeddedEventStore.Builder builder) {
        store = new WakingEventStore(builder.storageEngine(this));
        return store;
    }

    /** Only the thread that reads for all processors asks for a stream that may block. */
    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(TrackingToken from, boolean forAllProcessors) {
        var events = super.readEvents(from, forAllProcessors);
        return forAllProcessors ? store.wakingAtTheEnd(events) : events;
    }

    /** Axon's own asks until an answer is empty; here a batch that is not full is the last one. */
    @Override
    protected Stream<? extends TrackedEventData<?>> readEventData(TrackingToken from, boolean mayBlock) {
        return Stream.<List<? extends TrackedEventData<?>>>iterate(fetchTrackedEvents(from, BATCH), batch -> !batch.isEmpty(),
                batch -> batch.size() < BATCH ? List.of() : fetchTrackedEvents(batch.getLast().trackingToken(), BATCH)).flatMap(List::stream);
    }

    /** One statement, in a transaction only if the caller is in one: it sees what was committed before it, and needs no more. */
    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(TrackingToken last, int batchSize) {
        var from = last == null ? BEGINNING : (GapAwareTrackingToken) last;
        long settled = settledFor(from);
        var events = JdbcUtils.executeQuery(getConnection(), connection -> unread(connection, from, batchSize), rows -> tracked(rows, from),
                failure -> new EventStoreException("Failed to read what comes after " + from, failure));
        return fillsAGap(events, from) ? events : events.stream().map(event -> withoutGapsUpTo(settled, event)).toList();
    }

    private static PreparedStatement unread(Connection connection, GapAwareTrackingToken from, int batchSize) throws SQLException {
        var statement = connection.prepareStatement(EventTable.UNREAD);
        statement.setArray(1, connection.createArrayOf("bigint", from.getGaps().toArray()));
        statement.setLong(2, from.getIndex());
        statement.setInt(3, batchSize);
        return statement;
    }

    private List<TrackedEventData<?>> tracked(ResultSet rows, GapAwareTrackingToken from) throws SQLException {
        var events = new ArrayList<TrackedEventData<?>>();
        for (var token = from; rows.next(); token = tokenOf(events.getLast())) {
            events.add(getTrackedEventData(rows, token));
        }
        return events;
    }

    /** The horizon to be used with a query that comes next; moved on only if the token has gaps that it does not cover. */
    private long settledFor(GapAwareTrackingToken token) {
        if (token.hasGaps() && token.getGaps().last() > horizon.settledUpTo()) {
            try {
                horizon.advance(connections);
            } catch (SQLException e) {
                throw new EventStoreException("Failed to ask which transactions are under way", e);
            }
        }
        return horizon.settledUpTo();
    }

    /** A batch that fills gaps may be cut off before the last of them, so none may be forgotten yet. Events come in the order of their index. */
    private static boolean fillsAGap(List<? extends TrackedEventData<?>> events, GapAwareTrackingToken from) {
        return !events.isEmpty() && from.hasGaps() && tokenOf(events.getFirst()).getIndex() <= from.getIndex();
    }

    private static TrackedEventData<?> withoutGapsUpTo(long settled, TrackedEventData<?> event) {
        var token = tokenOf(event);
        return token.hasGaps() && token.getGaps().first() <= settled
                ? new TrackedDomainEventData<>(token.withGapsTruncatedAt(settled + 1), (DomainEventData<?>) event)
                : event;
    }

    private static GapAwareTrackingToken tokenOf(TrackedEventData<?> event) {
        return (GapAwareTrackingToken) event.trackingToken();
    }

    @Override
    protected TrackedEventData<?> getTrackedEventData(ResultSet row, GapAwareTrackingToken previous) throws SQLException {
        return new TrackedDomainEventData<>(previous.advanceTo(row.getLong(EventTable.GLOBAL_INDEX), ANY_DISTANCE), StoredEvent.of(row));
    }

    @Override
    protected DomainEventData<?> getDomainEventData(ResultSet row) throws SQLException {
        return StoredEvent.of(row);
    }

    @Override
    public TrackingToken createTailToken() {
        return BEGINNING;
    }

    /** The newest event to be seen, with a gap for everything before it that may still come. */
    @Override
    public TrackingToken createHeadToken() {
        return transactions.fetchInTransaction(() -> {
            try (var statement = getConnection().prepareStatement(EventTable.UNSETTLED)) {
                statement.setLong(1, horizon.settledUpTo());
                return headOf(statement.executeQuery());
            } catch (SQLException e) {
                throw new EventStoreException("Failed to find the head of the history", e);
            }
        });
    }

    private static GapAwareTrackingToken headOf(ResultSet rows) throws SQLException {
        var gaps = new TreeSet<Long>();
        long head = 0;
        while (rows.next()) {
            head = rows.getLong("head");
            long gap = rows.getLong("gap");
            if (!rows.wasNull()) {
                gaps.add(gap);
            }
        }
        return GapAwareTrackingToken.newInstance(head, gaps);
    }

    /** PostgreSQL shows a statement all that was committed before it: there is nothing to be had by asking until the answer is empty. */
    @Override
    protected boolean fetchForAggregateUntilEmpty() {
        return false;
    }

    /** No snapshots: a cart or an order has a handful of events, and looking for a snapshot would cost each command a round trip. */
    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateIdentifier) {
        return Stream.empty();
    }
}
