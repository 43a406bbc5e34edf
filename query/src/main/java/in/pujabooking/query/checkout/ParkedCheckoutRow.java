package in.pujabooking.query.checkout;

import in.pujabooking.command.CartId;
import in.pujabooking.command.MerchantOrderId;
import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A row of parked_checkout_view, for reading. */
@Entity
@Immutable
@Access(AccessType.FIELD)
@Table(name = "parked_checkout_view")
class ParkedCheckoutRow {

    @Id
    private String merchantOrderId;
    private String cartId;
    private String step;
    private String problem;
    private int attempts;
    private boolean parked;
    private Instant retryRequestedAt;
    private Instant createdAt;

    protected ParkedCheckoutRow() {
    }

    ParkedCheckout toView() {
        return new ParkedCheckout(new MerchantOrderId(merchantOrderId), new CartId(cartId), step, problem, attempts, createdAt,
                retryRequestedAt);
    }
}
