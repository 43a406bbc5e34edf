package in.pujabooking.catalogue;

import in.pujabooking.command.Paise;
import in.pujabooking.command.cart.Quote;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** astrology_service, as it is read. */
@Entity
@Immutable
@Table(name = "astrology_service")
class AstrologyServiceRow {

    @Id
    private long id;

    private String title;

    @Column(name = "price_paise")
    private Paise price;

    private boolean active;

    Quote quote() {
        return new Quote(title, null, price);
    }
}
