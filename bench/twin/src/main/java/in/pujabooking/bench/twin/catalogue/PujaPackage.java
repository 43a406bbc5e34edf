package in.pujabooking.bench.twin.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.hibernate.annotations.Immutable;

/** One way to book a puja service, at its present price in paise. */
@Entity
@Immutable
public class PujaPackage {

    @Id
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private PujaService service;
    private String name;
    @Column(name = "price_paise")
    private long price;
    private boolean active;

    protected PujaPackage() {
    }

    public Long id() {
        return id;
    }

    public PujaService service() {
        return service;
    }

    public String name() {
        return name;
    }

    public long price() {
        return price;
    }

    public boolean isActive() {
        return active;
    }
}
