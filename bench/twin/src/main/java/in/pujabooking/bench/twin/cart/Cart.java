package in.pujabooking.bench.twin.cart;

import in.pujabooking.bench.twin.catalogue.PujaPackage;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/** A cart with the price in paise that was quoted when it was made; a later change in the catalogue does not change it. */
@Entity
public class Cart {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cart_number")
    @SequenceGenerator(name = "cart_number", sequenceName = "cart_number_seq", allocationSize = 50)
    private Long id;
    private long userId;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private PujaPackage pujaPackage;
    private String title;
    private String packageName;
    private LocalDate selectedDate;
    private LocalTime selectedTime;
    @Column(name = "price_paise")
    private long price;
    @Enumerated(EnumType.STRING)
    private CartStatus status;
    private Instant createdAt;
    private Instant updatedAt;

    protected Cart() {
    }

    Cart(long user, PujaPackage chosen, LocalDate date, LocalTime time, Instant now) {
        userId = user;
        pujaPackage = chosen;
        title = chosen.service().title();
        packageName = chosen.name();
        price = chosen.price();
        selectedDate = date;
        selectedTime = time;
        status = CartStatus.ACTIVE;
        createdAt = now;
        updatedAt = now;
    }

    /** The cart's owner gets what was paid for. */
    public void convert(Instant now) {
        status = CartStatus.CONVERTED;
        updatedAt = now;
    }

    public long id() {
        return id;
    }

    public String cartId() {
        return CartIds.of(userId, id);
    }

    public long user() {
        return userId;
    }

    PujaPackage pujaPackage() {
        return pujaPackage;
    }

    String title() {
        return title;
    }

    String packageName() {
        return packageName;
    }

    public LocalDate selectedDate() {
        return selectedDate;
    }

    LocalTime selectedTime() {
        return selectedTime;
    }

    /** In paise. */
    public long price() {
        return price;
    }

    public CartStatus status() {
        return status;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
