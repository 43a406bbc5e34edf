package in.pujabooking.catalogue;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** puja_service, as it is read. */
@Entity
@Immutable
@Table(name = "puja_service")
class PujaServiceRow {

    @Id
    private long id;

    private String title;
    private String description;
    private boolean active;

    long id() {
        return id;
    }

    String title() {
        return title;
    }

    String description() {
        return description;
    }
}
