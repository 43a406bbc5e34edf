package in.pujabooking.catalogue;

import in.pujabooking.command.Paise;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** puja_package, as it is read. */
@Entity
@Immutable
@Table(name = "puja_package")
class PujaPackageRow {

    @Id
    private long id;

    private long serviceId;
    private String name;

    @Column(name = "price_paise")
    private Paise price;

    private boolean active;

    long serviceId() {
        return serviceId;
    }

    PujaPackage onOffer() {
        return new PujaPackage(id, name, price);
    }
}
