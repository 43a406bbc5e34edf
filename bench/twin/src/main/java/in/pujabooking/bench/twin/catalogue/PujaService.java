package in.pujabooking.bench.twin.catalogue;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;

/** A puja that can be booked. */
@Entity
@Immutable
public class PujaService {

    @Id
    private Long id;
    private String title;
    private String description;
    private boolean active;

    protected PujaService() {
    }

    public Long id() {
        return id;
    }

    public String title() {
        return title;
    }

    public boolean isActive() {
        return active;
    }
}
