package in.pujabooking.query.view;

import in.pujabooking.command.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The marks, in view_repair. Runs in the caller's transaction. */
@Component
class Marks {

    private static final int LONGEST_REASON = 500;
    private static final String COLUMNS = "m.view, m.source, m.user_id, m.marked_at, m.reason, m.marks, m.attempts, m.next_at";

    private static final String MARK = """
            INSERT INTO view_repair AS m (view, source, user_id, marked_at, reason, marks, next_at) VALUES (?, ?, ?, ?, ?, 1, ?)
            ON CONFLICT (view, source) DO UPDATE SET marks = m.marks + 1, reason = excluded.reason,
                user_id = coalesce(m.user_id, excluded.user_id)""";

    /** A source that an earlier part of the same call has marked is left as it is: it has the same time. */
    private static final String MARK_SOURCES = """
            INSERT INTO view_repair AS m (view, source, user_id, marked_at, reason, marks, next_at)
            SELECT DISTINCT ?::text, %s, %s, ?::timestamptz, ?::text, 1, ?::timestamptz FROM domain_event e
            WHERE e.global_index > ? AND e.global_index <= ? AND %s
            ON CONFLICT (view, source) DO UPDATE SET marks = m.marks + 1, reason = excluded.reason, attempts = 0, next_at = excluded.next_at,
                user_id = coalesce(m.user_id, excluded.user_id)
            WHERE m.next_at <> excluded.next_at""";

    private static final String DUE = """
            SELECT %s FROM unnest(?::text[]) v CROSS JOIN LATERAL
                (SELECT * FROM view_repair WHERE view = v AND next_at <= ? ORDER BY next_at, source LIMIT ?) m
            ORDER BY m.next_at, m.view, m.source LIMIT ?""".formatted(COLUMNS);

    private static final String REMOVE = """
            DELETE FROM view_repair m USING unnest(?::text[], ?::text[], ?::bigint[]) AS seen (view, source, marks)
            WHERE m.view = seen.view AND m.source = seen.source AND m.marks = seen.marks""";

    private final JdbcTemplate jdbc;
    private final Clock clock;

    Marks(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Marks again what is marked: a repair that has begun before keeps the mark. @param user null if unknown */
    void mark(String view, String source, UserId user, String reason) {
        OffsetDateTime now = time(clock.instant());
        jdbc.update(MARK, view, source, user == null ? null : user.value(), now, text(reason), now);
    }

    /**
     * Marks all sources of a view that have an event in this part of the history, to be repaired now.
     *
     * @param after   a global index, exclusive
     * @param through a global index, inclusive
     * @param now     the same for all parts of one call
     * @return how many sources were marked that this call had not marked before
     */
    long markSources(Projector<?, ?> view, long after, long through, Instant now, String reason) {
        SourcesSql sql = view.sources();
        return jdbc.update(MARK_SOURCES.formatted(sql.source(), sql.owner(), sql.events()), view.name(), time(now), text(reason), time(now),
                after, through);
    }

    /** The global index of the last of so many events after this one; the same index if there are none. */
    long end(long after, int events) {
        return jdbc.queryForObject("""
                SELECT coalesce(max(global_index), ?::bigint) FROM
                    (SELECT global_index FROM domain_event WHERE global_index > ? ORDER BY global_index LIMIT ?) part""", Long.class,
                after, after, events);
    }

    /** The sources that are marked in a view. */
    List<String> sources(String view, Scope scope) {
        return jdbc.queryForList("SELECT m.source FROM view_repair m WHERE m.view = ? AND " + scope.condition() + " ORDER BY m.source",
                String.class, Stream.concat(Stream.of(view), scope.parameters().stream()).toArray());
    }

    /**
     * The marks whose repair is due, those that are due the longest first. By this node's clock, as the times were written: where it is behind the
     * database's, the repair is called for once a second until it has caught up.
     */
    List<Mark> due(Collection<String> views, int atMostOfEach, int atMost) {
        return jdbc.query(DUE, Marks::read, views.toArray(String[]::new), time(clock.instant()), atMostOfEach, atMost);
    }

    /** Whether one of them is there. */
    boolean any(String view, Scope scope) {
        return jdbc.queryForObject("SELECT " + scope.isMarked(view), Boolean.class, scope.parameters().toArray());
    }

    long count() {
        return jdbc.queryForObject("SELECT count(*) FROM view_repair", Long.class);
    }

    /** Removes marks, but none that was marked again since it was read. @return how many */
    int remove(List<Mark> repaired) {
        return jdbc.update(REMOVE, repaired.stream().map(Mark::view).toArray(String[]::new),
                repaired.stream().map(Mark::source).toArray(String[]::new), repaired.stream().map(Mark::marks).toArray(Long[]::new));
    }

    /** Counts a repair that failed. */
    void postpone(Mark mark, String reason, Instant until) {
        jdbc.update("UPDATE view_repair SET attempts = attempts + 1, reason = ?, next_at = ? WHERE view = ? AND source = ?", text(reason),
                time(until), mark.view(), mark.source());
    }

    /** Makes every mark due now. */
    void hurry() {
        jdbc.update("UPDATE view_repair SET next_at = least(next_at, ?)", time(clock.instant()));
    }

    private static Mark read(ResultSet row, int number) throws SQLException {
        return new Mark(row.getString(1), row.getString(2), row.getObject(3, Long.class), row.getObject(4, OffsetDateTime.class).toInstant(),
                row.getString(5), row.getLong(6), row.getInt(7), row.getObject(8, OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Object text(String reason) {
        return Storable.of(reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON));
    }
}
