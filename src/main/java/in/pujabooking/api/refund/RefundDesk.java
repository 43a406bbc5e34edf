package in.pujabooking.api.refund;

import in.pujabooking.api.dispatch.Commands;
import in.pujabooking.api.dispatch.Queries;
import in.pujabooking.api.dispatch.ReadYourWrites;
import in.pujabooking.command.MerchantRefundId;
import in.pujabooking.command.payment.RequestRefund;
import in.pujabooking.query.checkout.FindCheckout;
import in.pujabooking.query.payment.FindRefund;
import in.pujabooking.query.payment.PaymentView;
import in.pujabooking.query.payment.RefundView;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/** Requests refunds and finds them again. */
@Component
class RefundDesk {

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

    MerchantRefundId nextId() {
        return new MerchantRefundId("RF_" + new UUID(random.nextLong(), random.nextLong()));
    }

    /** Empty if the refund was requested but can't be seen in time. */
    Optional<RefundJson> request(RequestRefund command, PaymentView order) {
        return writes.write(new FindCheckout(order.cartId(), order.user()), () -> commands.send(command), done -> find(command.refundId())).seen();
    }

    Optional<RefundJson> find(MerchantRefundId refund) {
        return queries.one(new FindRefund(refund), RefundView.class).map(RefundJson::of);
    }
}
