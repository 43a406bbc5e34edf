package in.pujabooking.api.refund;

import in.pujabooking.api.dispatch.Queries;
import in.pujabooking.api.payment.PaymentLookup;
import in.pujabooking.command.MerchantRefundId;
import in.pujabooking.command.Rejected;
import in.pujabooking.command.Rejection;
import in.pujabooking.command.UserId;
import in.pujabooking.envelope.Problem;
import in.pujabooking.query.payment.FindRefund;
import in.pujabooking.query.payment.PaymentView;
import in.pujabooking.query.payment.RefundView;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Tries failed refunds of ops again, each time under a new id, as PhonePe requires (docs/phonepe.md, refunds). */
@Component
class RefundRetries {

    private static final String FAILED = "FAILED";
    private static final String SAGA = "saga";

    private final Queries queries;
    private final PaymentLookup orders;
    private final RefundService desk;

    RefundRetries(Queries queries, PaymentLookup orders, RefundService desk) {
        this.queries = queries;
        this.orders = orders;
        this.desk = desk;
    }

    /**
     * Asking twice answers the same new refund, whatever became of it meanwhile.
     *
     * @throws Problem 404 if there is no such refund, 409 if it did not fail or is tried again without anybody's help
     */
    RefundJson again(MerchantRefundId id, String reason, UserId by) {
        RefundView failed = queries.one(new FindRefund(id), RefundView.class).orElseThrow(() -> Problem.notFound("Refund not found"));
        if (!FAILED.equals(failed.status())) {
            throw new Problem(HttpStatus.CONFLICT, "Only a failed refund can be tried again; this one is " + failed.status());
        }
        if (SAGA.equals(failed.requestedBy())) {
            throw new Problem(HttpStatus.CONFLICT, "This refund is tried again by itself; once it is parked, retry the checkout");
        }
        PaymentView order = orders.anybodys(failed.merchantOrderId()).orElseThrow(() -> new Rejected(Rejection.PAYMENT_NOT_FOUND));
        return desk.request(order, MerchantRefundId.again(id), failed.amount(), reason, by);
    }
}
