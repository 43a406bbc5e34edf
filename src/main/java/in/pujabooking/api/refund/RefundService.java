package in.pujabooking.api.refund;

import in.pujabooking.api.Reason;
import in.pujabooking.api.dispatch.Commands;
import in.pujabooking.api.dispatch.Queries;
import in.pujabooking.command.MerchantRefundId;
import in.pujabooking.command.Paise;
import in.pujabooking.command.Rejected;
import in.pujabooking.command.UserId;
import in.pujabooking.command.payment.PaymentCommand.RequestRefund;
import in.pujabooking.envelope.Problem;
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
public class RefundService {

    private final Commands commands;
    private final Queries queries;
    private final RandomGenerator random;

    RefundService(Commands commands, Queries queries, RandomGenerator random) {
        this.commands = commands;
        this.queries = queries;
        this.random = random;
    }

    /**
     * Requests a refund.
     *
     * @param rupees null for all that is left
     * @throws Problem  400 if the amount or the reason is none
     * @throws Rejected if the payment order refuses
     */
    public RefundJson request(PaymentView order, BigDecimal rupees, String reason, UserId by) {
        return request(order, nextId(), RefundAmount.of(rupees, order), reason, by);
    }

    /** As {@link #request(PaymentView, BigDecimal, String, UserId)}, under a given id. Nothing happens if there is such a refund already. */
    RefundJson request(PaymentView order, MerchantRefundId id, Paise amount, String reason, UserId by) {
        var command = new RequestRefund(order.merchantOrderId(), id, amount, Reason.require(reason), by.toString());
        commands.send(command);
        return find(id).orElseThrow();
    }

    private MerchantRefundId nextId() {
        return new MerchantRefundId("RF_" + new UUID(random.nextLong(), random.nextLong()));
    }

    Optional<RefundJson> find(MerchantRefundId refund) {
        return queries.one(new FindRefund(refund), RefundView.class).map(RefundJson::of);
    }
}
