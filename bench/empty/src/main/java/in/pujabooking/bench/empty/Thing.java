package in.pujabooking.bench.empty;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** The one entity, there so that JPA has something to map. */
@Entity
class Thing {

    @Id
    private Long id;

    protected Thing() {
    }
}
