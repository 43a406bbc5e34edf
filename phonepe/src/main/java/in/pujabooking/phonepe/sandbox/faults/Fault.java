package in.pujabooking.phonepe.sandbox.faults;

import com.fasterxml.jackson.annotation.JsonInclude;
import in.pujabooking.phonepe.sandbox.http.Refusal;

/**
 * A fault as the automation API takes and shows it.
 *
 * @param probability 0 to 1 for each call; 1 when absent
 * @param times how often it still strikes; unlimited when absent
 * @param merchantOrderId strikes this order only; every order when absent
 * @param delayMs how long it hangs or waits; each kind has its default
 * @param errorCode of REFUND_FAILS
 * @param hits how often it has struck; ignored as input
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Fault(
        Call call, FaultKind kind, Double probability, Integer times, String merchantOrderId, Long delayMs, String errorCode, Integer hits) {

    private static final long HANG_MS = 30_000;
    private static final long WAIT_MS = 5_000;

    public Fault {
        if (call == null || kind == null) {
            throw Refusal.automation(400, "A fault needs a call and a kind");
        }
        if (!kind.strikes(call)) {
            throw Refusal.automation(400, kind + " does not apply to " + call);
        }
        if (probability != null && !(probability >= 0 && probability <= 1)) {
            throw Refusal.automation(400, "A probability lies between 0 and 1");
        }
        if (times != null && times < 0 || delayMs != null && delayMs < 0) {
            throw Refusal.automation(400, "times and delayMs are not negative");
        }
    }

    /** How long it hangs or waits, in milliseconds. */
    public long delay() {
        return delayMs != null ? delayMs : kind == FaultKind.TIMEOUT_BEFORE || kind == FaultKind.TIMEOUT_AFTER ? HANG_MS : WAIT_MS;
    }

    boolean concerns(Call what, FaultKind.Moment moment, String order) {
        return call == what && kind.moment() == moment && (times == null || times > 0) && (merchantOrderId == null || merchantOrderId.equals(order));
    }

    Fault fresh() {
        return new Fault(call, kind, probability, times, merchantOrderId, delayMs, errorCode, 0);
    }

    Fault struck() {
        return new Fault(
                call, kind, probability, times == null ? null : Integer.valueOf(times - 1), merchantOrderId, delayMs, errorCode,
                hits + 1);
    }
}
