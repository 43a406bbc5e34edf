package in.pujabooking.bench.twin.payment;

import in.pujabooking.bench.twin.cart.Cart;
import in.pujabooking.bench.twin.phonepe.PayPage;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.UUID;

/** One attempt to pay a cart, amount in paise; the table allows one open order per cart. */
@Entity
class PaymentOrder {

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    private UUID id;
    private String merchantOrderId;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Cart cart;
    private long userId;
    @Column(name = "amount_paise")
    private long amount;
    @Enumerated(EnumType.STRING)
    private PaymentStatus status;
    @Column(name = "phonepe_order_id")
    private String phonePeOrderId;
    private String paymentUrl;
    private String redirectUrl;
    private Long addressId;
    private String errorCode;
    private Instant createdAt;
    private Instant expiresAt;
    private Instant completedAt;

    protected PaymentOrder() {
    }

    PaymentOrder(String merchantOrderId, Cart cart, String redirectUrl, Long addressId, Instant now) {
        this.merchantOrderId = merchantOrderId;
        this.cart = cart;
        this.userId = cart.user();
        this.amount = cart.price();
        this.status = PaymentStatus.INITIATED;
        this.redirectUrl = redirectUrl;
        this.addressId = addressId;
        this.createdAt = now;
    }

    /** PhonePe has the order and waits for the devotee. */
    void opened(PayPage page) {
        phonePeOrderId = page.orderId();
        paymentUrl = page.paymentUrl();
        expiresAt = page.expiresAt();
    }

    void succeeded(Instant now) {
        status = PaymentStatus.SUCCESS;
        completedAt = now;
    }

    void failed(String code) {
        status = PaymentStatus.FAILED;
        errorCode = code;
    }

    boolean isOpen() {
        return status == PaymentStatus.INITIATED;
    }

    UUID id() {
        return id;
    }

    String merchantOrderId() {
        return merchantOrderId;
    }

    Cart cart() {
        return cart;
    }

    long amount() {
        return amount;
    }

    PaymentStatus status() {
        return status;
    }

    String paymentUrl() {
        return paymentUrl;
    }

    String redirectUrl() {
        return redirectUrl;
    }

    Long addressId() {
        return addressId;
    }

    String errorCode() {
        return errorCode;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    Instant completedAt() {
        return completedAt;
    }
}
