package in.pujabooking.api.refund;

import in.pujabooking.envelope.Problem;
import in.pujabooking.command.Paise;
import in.pujabooking.query.payment.PaymentStatus;
import in.pujabooking.query.payment.PaymentView;
import java.math.BigDecimal;

/** How much a refund request asks for. Whether that much is left is decided by the payment order. */
final class RefundAmount {

    private static final int DECIMALS = 2;
    /** In rupees. PhonePe's pages name two minimums; this is the larger one (docs/phonepe.md, where sources disagree). */
    private static final BigDecimal LEAST = BigDecimal.ONE;
    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE, DECIMALS);

    private RefundAmount() {
    }

    /** @throws Problem 400 unless it is an amount of 1 rupee or more with at most two decimals */
    static Paise of(BigDecimal rupees, PaymentView order) {
        return rupees == null ? left(order) : exact(rupees);
    }

    private static Paise left(PaymentView order) {
        if (order.status() == PaymentStatus.MISMATCHED) {
            throw Problem.invalid("amount", "PhonePe captured another amount than was asked for: say how much to refund");
        }
        return order.amount().minus(order.refunded());
    }

    private static Paise exact(BigDecimal rupees) {
        boolean hasPaiseOnly = rupees.stripTrailingZeros().scale() <= DECIMALS;
        if (rupees.compareTo(LEAST) < 0 || !hasPaiseOnly || rupees.compareTo(MOST) > 0) {
            throw Problem.invalid("amount", "The amount has to be at least 1 rupee, with at most two decimals");
        }
        return Paise.ofRupees(rupees);
    }
}
