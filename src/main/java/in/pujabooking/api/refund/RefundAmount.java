package in.pujabooking.api.refund;

import in.pujabooking.api.Problem;
import in.pujabooking.command.Paise;
import in.pujabooking.query.payment.PaymentStatus;
import in.pujabooking.query.payment.PaymentView;
import java.math.BigDecimal;

/** How much a refund request asks for. Whether that much is left is decided by the payment order. */
final class RefundAmount {

    private RefundAmount() {
    }

    /** @throws Problem 400 unless it is a positive amount of rupees with at most two decimals */
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
        try {
            if (rupees.signum() > 0) {
                return Paise.ofRupees(rupees);
            }
        } catch (ArithmeticException inexact) {
            throw wrong(inexact);
        }
        throw wrong(null);
    }

    private static Problem wrong(ArithmeticException cause) {
        Problem problem = Problem.invalid("amount", "The amount has to be a positive number of rupees with at most two decimals");
        if (cause != null) {
            problem.initCause(cause);
        }
        return problem;
    }
}
