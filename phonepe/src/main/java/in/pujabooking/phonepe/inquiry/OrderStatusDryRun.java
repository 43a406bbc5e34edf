package in.pujabooking.phonepe.inquiry;

import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.payment.PaymentCommand;
import in.pujabooking.phonepe.client.OrderAnswer;
import in.pujabooking.phonepe.client.PhonePeClient;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks Order Status and says what would follow, but tells nobody. */
@Component
public class OrderStatusDryRun {

    private final PhonePeClient phonePe;
    private final CheckPacing pacing;

    OrderStatusDryRun(PhonePeClient phonePe, CheckPacing pacing) {
        this.phonePe = phonePe;
        this.pacing = pacing;
    }

    /**
     * @param said    the kind of PhonePe's answer, or why there is none
     * @param command what the payment order would be told; empty while the answer is not final
     */
    public record Foreseen(String said, Optional<PaymentCommand> command) {
    }

    public Foreseen ask(MerchantOrderId order) {
        if (pacing.refuseHint(Trigger.OPS).isPresent()) {
            return new Foreseen("not asked: the budget is spent, or PhonePe is silent", Optional.empty());
        }
        OrderAnswer answer = phonePe.orderStatus(order);
        return new Foreseen(answer.label(), OrderStatusCommand.from(order, answer));
    }
}
