package in.pujabooking.phonepe.sandbox.orders;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** An attempt on the wire (docs/phonepe.md, order status). */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AttemptView(
        String transactionId, PaymentMode paymentMode, long timestamp, String currency, long amount, long payableAmount, long feeAmount, String state,
        String errorCode, String detailedErrorCode, Split.Rail rail, Split.Instrument instrument, List<Split> splitInstruments) {

    static final String INR = "INR";

    static AttemptView of(PaymentAttempt it) {
        FailureCodes why = it.state().failure();
        boolean paid = it.state() instanceof PaymentState.Completed;
        // net banking was seen with split instruments only, without a rail at the top (docs/phonepe.md, order status)
        boolean whole = paid && it.mode() != PaymentMode.NET_BANKING;
        Split split = paid ? Split.of(it.mode(), it.transactionId(), it.amount()) : null;
        return new AttemptView(
                it.transactionId(), it.mode(), it.timestamp(), INR, it.amount(), it.amount(), 0, it.state().wireName(),
                why == null ? null : why.errorCode(), why == null ? null : why.detailedErrorCode(),
                whole ? split.rail() : null, whole ? split.instrument() : null, paid ? List.of(split) : null);
    }
}
