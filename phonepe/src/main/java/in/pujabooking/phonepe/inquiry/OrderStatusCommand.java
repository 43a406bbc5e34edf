package in.pujabooking.phonepe.inquiry;

import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.payment.PaymentCommand;
import in.pujabooking.command.payment.PaymentCommand.ExpirePayment;
import in.pujabooking.command.payment.PaymentCommand.RecordPaymentFailure;
import in.pujabooking.command.payment.PaymentCommand.RecordPaymentSuccess;
import in.pujabooking.phonepe.client.OrderAnswer;
import java.util.Optional;

/** The one place where PhonePe's word about an order becomes a command to ours. */
final class OrderStatusCommand {

    private OrderStatusCommand() {
    }

    /** @return empty while PhonePe's word is not final */
    static Optional<PaymentCommand> from(MerchantOrderId order, OrderAnswer answer) {
        return switch (answer) {
            case OrderAnswer.Completed completed -> Optional.of(new RecordPaymentSuccess(order, completed.capture()));
            case OrderAnswer.Failed failed when failed.expired() -> Optional.of(new ExpirePayment(order));
            case OrderAnswer.Failed failed -> Optional.of(
                    new RecordPaymentFailure(order, failed.code(), failed.detail().isEmpty() ? null : failed.detail(), failed.cancelled()));
            case OrderAnswer.Pending pending -> Optional.empty();
            case OrderAnswer.UnknownOrder unknown -> Optional.empty();
            case OrderAnswer.UnknownState unknown -> Optional.empty();
            case OrderAnswer.Unreachable unreachable -> Optional.empty();
        };
    }
}
