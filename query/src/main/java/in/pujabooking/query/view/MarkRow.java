package in.pujabooking.query.view;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** view_repair, as it is read; {@link Marks} writes it. */
@Entity
@Immutable
@Table(name = "view_repair")
@IdClass(MarkRow.Key.class)
class MarkRow {

    record Key(String view, String source) implements Serializable {
    }

    @Id
    private String view;

    @Id
    private String source;

    @Column(name = "user_id")
    private Long user;

    private Instant markedAt;
    private String reason;
    private long marks;
    private int attempts;
    private Instant nextAt;
}
