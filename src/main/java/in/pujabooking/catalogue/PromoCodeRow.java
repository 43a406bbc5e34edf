package in.pujabooking.catalogue;

import in.pujabooking.command.Paise;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** promo_code, as it is read: either {@code percent} or {@code fixed} is there. */
@Entity
@Immutable
@Table(name = "promo_code")
class PromoCodeRow {

    @Id
    private String code;

    private Integer percent;

    @Column(name = "fixed_paise")
    private Paise fixed;

    @Column(name = "minimum_paise")
    private Paise minimum;

    @Column(name = "cap_paise")
    private Paise cap;

    private Instant validFrom;
    private Instant validUntil;
    private boolean active;

    PromoCode promoCode() {
        Reduction reduction = percent == null ? new Reduction.Fixed(fixed) : new Reduction.Percent(percent);
        return new PromoCode(code, reduction, minimum, cap, validFrom, validUntil, active);
    }
}
