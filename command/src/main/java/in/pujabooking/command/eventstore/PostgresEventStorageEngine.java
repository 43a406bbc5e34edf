package in.pujabooking.command.eventstore;

import in.pujabooking.command.transaction.WaitBudget;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.JdbcUtils;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
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
    /**
     * The most gaps that a token is given. When the sequence jumps further, the reader stays before the jump until the horizon has passed it:
     * ten million gaps, spelled out, were the end of the thread that read.
     */
    static final int MOST_GAPS = 10_000;
    private static final GapAwareTrackingToken BEGINNING = GapAwareTrackingToken.newInstance(0, Set.of());

    private static final int BATCH = 500;

    private final GapHorizon horizon;
    private final ConnectionProvider connections;
    private final TransactionManager transactions;
    private final ReadableEvents readable;
    private final LongSupplier nanoTime;
    private volatile boolean beforeAJump;

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
        this.readable = new ReadableEvents(events, upcasters);
        this.nanoTime = nanoTime;
    }

    /** In the transaction at hand, which waits for other writers within its {@link WaitBudget}. */
    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        WaitBudget budget = WaitBudget.current();
        if (budget.isReduced()) {
            boundWaits(budget.leftMillis());
        }
        long begun = nanoTime.getAsLong();
        try {
            super.appendEvents(events);
        } finally {
            budget.spend(nanoTime.getAsLong() - begun);
        }
    }

    private void boundWaits(long milliseconds) {
        try (var connection = getConnection(); var statement = connection.createStatement()) {
            statement.execute("SET LOCAL lock_timeout = " + milliseconds);
        } catch (SQLException e) {
            throw new EventStoreException("Failed to bound the waits of a transaction", e);
        }
    }

    /** @throws UnreadableHistory while the stream is read, at an event that this version can't read */
    @Override
    public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
        return readable.of(readEventData(aggregateIdentifier, firstSequenceNumber));
    }

    /**
     * The events of several aggregates, each aggregate's in their order, by one statement in the transaction at hand if there is one.
     *
     * @throws UnreadableHistory as {@link #readEvents(String, long)}
     */
    public List<DomainEventMessage<?>> readEventsOf(Collection<String> aggregates) {
        return read(EventTable.OF_AGGREGATES, aggregates);
    }

    /** The events without an aggregate that are about these payment orders, in their order; otherwise as {@link #readEventsOf}. */
    public List<DomainEventMessage<?>> readEventsAbout(Collection<String> orders) {
        return read(EventTable.ABOUT_ORDERS, orders);
    }

    private List<DomainEventMessage<?>> read(String sql, Collection<String> keys) {
        var rows = JdbcUtils.executeQuery(getConnection(), connection -> {
            var statement = connection.prepareStatement(sql);
            statement.setArray(1, connection.createArrayOf("text", keys.toArray()));
            return statement;
        }, found -> {
            var events = new ArrayList<StoredEvent>();
            while (found.next()) {
                events.add(StoredEvent.withType(found));
            }
            return events;
        }, failure -> new EventStoreException("Failed to read the history of " + keys.size() + " aggregates", failure));
        return new ArrayList<>(readable.of(rows.stream()).asStream().toList());
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
        return JdbcUtils.executeQuery(getConnection(), connection -> unread(connection, from, batchSize), rows -> tracked(rows, from, settled),
                failure -> new EventStoreException("Failed to read what comes after " + from, failure));
    }

    private static PreparedStatement unread(Connection connection, GapAwareTrackingToken from, int batchSize) throws SQLException {
        var statement = connection.prepareStatement(EventTable.UNREAD);
        statement.setArray(1, connection.createArrayOf("bigint", from.getGaps().toArray()));
        statement.setLong(2, from.getIndex());
        statement.setInt(3, batchSize);
        return statement;
    }

    /** Events that fill gaps come first, as they are in the order of their index; no gap is forgotten before the last of them. */
    private List<TrackedEventData<?>> tracked(ResultSet rows, GapAwareTrackingToken from, long settled) throws SQLException {
        var events = new ArrayList<TrackedEventData<?>>();
        beforeAJump = false;
        for (var token = from; rows.next(); ) {
            long index = rows.getLong(EventTable.GLOBAL_INDEX);
            if (index > from.getIndex()) {
                token = settledToken(token, Math.min(settled, index - 1));
                if (index - token.getIndex() > MOST_GAPS) {
                    beforeAJump = true;
                    return events;
                }
            }
            token = token.advanceTo(index, ANY_DISTANCE);
            events.add(new TrackedDomainEventData<>(token, StoredEvent.of(rows)));
        }
        return events;
    }

    /** The token without the gaps up to {@code settled}, and at that index if it was before it: nothing can appear there any more. */
    private static GapAwareTrackingToken settledToken(GapAwareTrackingToken token, long settled) {
        if (token.getIndex() < settled) {
            return GapAwareTrackingToken.newInstance(settled, Set.of());
        }
        return token.hasGaps() && token.getGaps().first() <= settled ? token.withGapsTruncatedAt(settled + 1) : token;
    }

    /** The horizon to be used with a query that comes next; moved on only if the token has gaps, or stands before a jump, that it does not cover. */
    private long settledFor(GapAwareTrackingToken token) {
        if (beforeAJump || token.hasGaps() && token.getGaps().last() > horizon.settledUpTo()) {
            advanceHorizon();
        }
        return horizon.settledUpTo();
    }

    private void advanceHorizon() {
        try {
            horizon.advance(connections);
        } catch (SQLException e) {
            throw new EventStoreException("Failed to ask which transactions are under way", e);
        }
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

    /**
     * The newest event to be seen, with a gap for everything before it that may still come; or, if those would be too many, the last index
     * that is settled, so that some events come again.
     */
    @Override
    public TrackingToken createHeadToken() {
        advanceHorizon();
        long settled = horizon.settledUpTo();
        return transactions.fetchInTransaction(() -> {
            try (var statement = getConnection().prepareStatement(EventTable.UNSETTLED)) {
                statement.setLong(1, settled);
                statement.setInt(2, MOST_GAPS);
                return headOf(statement.executeQuery(), settled);
            } catch (SQLException e) {
                throw new EventStoreException("Failed to find the head of the history", e);
            }
        });
    }

    private static GapAwareTrackingToken headOf(ResultSet rows, long settled) throws SQLException {
        var gaps = new TreeSet<Long>();
        long head = 0;
        while (rows.next()) {
            head = rows.getLong("head");
            long gap = rows.getLong("gap");
            if (!rows.wasNull()) {
                gaps.add(gap);
            }
        }
        return head - settled > MOST_GAPS ? GapAwareTrackingToken.newInstance(settled, Set.of()) : GapAwareTrackingToken.newInstance(head, gaps);
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
