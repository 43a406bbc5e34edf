package in.pujabooking.api.refund;

import in.pujabooking.api.Reason;
import in.pujabooking.api.dispatch.Commands;
import in.pujabooking.api.dispatch.Queries;
import in.pujabooking.api.dispatch.ReadYourWrites;
import in.pujabooking.command.MerchantRefundId;
import in.pujabooking.command.Paise;
import in.pujabooking.command.Rejected;
import in.pujabooking.command.UserId;
import in.pujabooking.command.payment.RequestRefund;
import in.pujabooking.envelope.Problem;
import in.pujabooking.query.checkout.FindCheckout;
import in.pujabooking.query.payment.FindRefund;
import in.pujabooking.query.payment.PaymentView;
import in.pujabooking.query.payment.RefundView;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/** Requests refunds and finds them again. */
@Component
public class RefundDesk {

    private final Commands commands;
    private final Queries queries;
    private final ReadYourWrites writes;
    private final RandomGenerator random;

    RefundDesk(Commands commands, Queries queries, ReadYourWrites writes, RandomGenerator random) {
        this.commands = commands;
        this.queries = queries;
        this.writes = writes;
        this.random = random;
    }

    /** A refund that was requested; {@code seen} is empty if it can't be seen in time. */
    public record Requested(MerchantRefundId id, Optional<RefundJson> seen) {
    }

    /**
     * Requests a refund.
     *
     * @param rupees null for all that is left
     * @throws Problem  400 if the amount or the reason is none
     * @throws Rejected if the payment order refuses
     */
    public Requested request(PaymentView order, BigDecimal rupees, String reason, UserId by) {
        return request(order, nextId(), RefundAmount.of(rupees, order), reason, by);
    }

    /** As {@link #request(PaymentView, BigDecimal, String, UserId)}, under a given id. Nothing happens if there is such a refund already. */
    Requested request(PaymentView order, MerchantRefundId id, Paise amount, String reason, UserId by) {
        var command = new RequestRefund(order.merchantOrderId(), id, amount, Reason.require(reason), by.toString());
        return new Requested(command.refundId(), writes.write(new FindCheckout(order.cartId(), order.user()),
                () -> commands.send(command), row -> find(command.refundId()), done -> find(command.refundId())).seen());
    }

    private MerchantRefundId nextId() {
        return new MerchantRefundId("RF_" + new UUID(random.nextLong(), random.nextLong()));
    }

    Optional<RefundJson> find(MerchantRefundId refund) {
        return queries.one(new FindRefund(refund), RefundView.class).map(RefundJson::of);
    }
}
