package in.pujabooking.bench.stock.view;

import jakarta.persistence.MappedSuperclass;
import java.time.Instant;

/** What every row knows of its last event: the number within its aggregate and the time. */
@MappedSuperclass
abstract class Row {

    private Instant createdAt;
    private Instant updatedAt;
    private long version;

    void happened(long sequence, Instant at) {
        createdAt = createdAt == null ? at : createdAt;
        updatedAt = at;
        version = sequence;
    }
}
