package in.pujabooking.query.payment;

import in.pujabooking.command.CartId;
import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.Paise;
import in.pujabooking.command.UserId;
import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A row of payment_view, for reading. */
@Entity
@Immutable
@Access(AccessType.FIELD)
@Table(name = "payment_view")
class PaymentRow {

    @Id
    private String merchantOrderId;
    private String cartId;
    private long userId;
    private long amount;
    @Enumerated(EnumType.STRING)
    private PaymentStatus status;
    private String paymentUrl;
    private String redirectUrl;
    private Long addressId;
    private String failureCode;
    private String failureDetail;
    private long refunded;
    private Instant expiresAt;
    private Instant createdAt;
    private Instant completedAt;
    private long version;

    protected PaymentRow() {
    }

    boolean isOf(UserId user) {
        return userId == user.value();
    }

    PaymentView toView() {
        return new PaymentView(new MerchantOrderId(merchantOrderId), new CartId(cartId), new UserId(userId), new Paise(amount), status,
                paymentUrl, redirectUrl, addressId, failureCode, failureDetail, new Paise(refunded), expiresAt, createdAt, completedAt,
                version);
    }
}
