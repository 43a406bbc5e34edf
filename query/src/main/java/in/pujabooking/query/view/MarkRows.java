package in.pujabooking.query.view;

import java.time.Instant;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Reads view_repair. */
interface MarkRows extends Repository<MarkRow, MarkRow.Key> {

    /** Those that were marked first, first. A row value is what the index can begin at. */
    @Query("""
            SELECT new in.pujabooking.query.view.Mark(m.view, m.source, m.user, m.markedAt, m.reason, m.marks, m.attempts, m.nextAt)
            FROM MarkRow m WHERE (m.markedAt, m.view, m.source) > (:at, :view, :source) ORDER BY m.markedAt, m.view, m.source""")
    List<Mark> markedAfter(Instant at, String view, String source, Limit limit);
}
