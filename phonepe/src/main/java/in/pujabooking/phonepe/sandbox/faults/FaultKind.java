package in.pujabooking.phonepe.sandbox.faults;

import static in.pujabooking.phonepe.sandbox.faults.Call.PAY;
import static in.pujabooking.phonepe.sandbox.faults.Call.REFUND;
import static in.pujabooking.phonepe.sandbox.faults.Call.REFUND_STATUS;
import static in.pujabooking.phonepe.sandbox.faults.Call.STATUS;
import static in.pujabooking.phonepe.sandbox.faults.Call.TOKEN;
import static in.pujabooking.phonepe.sandbox.faults.Call.WEBHOOK;

import java.util.Set;

/** Every way to misbehave. */
public enum FaultKind {
    STATUS_400(Moment.BEFORE, calls()),
    STATUS_401(Moment.BEFORE, calls()),
    STATUS_403(Moment.BEFORE, calls()),
    STATUS_404(Moment.BEFORE, calls()),
    STATUS_429(Moment.BEFORE, calls()),
    STATUS_500(Moment.BEFORE, calls()),
    STATUS_503(Moment.BEFORE, calls()),
    /** The work is done, then the answer is a 500. */
    STATUS_500_AFTER(Moment.AFTER, calls()),
    /** Hangs, then answers 500; nothing was done. */
    TIMEOUT_BEFORE(Moment.BEFORE, calls()),
    /** The work is done, then it hangs before the right answer: where a blind retry charges twice. */
    TIMEOUT_AFTER(Moment.AFTER, calls()),
    /** The work is done, and the answer is 200 with a page of HTML. */
    NONSENSE_200(Moment.AFTER, calls()),
    /** The work is done, and the answer is 200 with an empty JSON object. */
    EMPTY_200(Moment.AFTER, calls()),
    /** Slow, then right; for a webhook: sent that much later. */
    DELAY(Moment.BEFORE, all()),
    /** {@code payableAmount} and {@code feeAmount} are null. */
    NULL_AMOUNTS(Moment.BODY, Set.of(STATUS, WEBHOOK)),
    NO_RAIL(Moment.BODY, Set.of(STATUS, WEBHOOK)),
    UNKNOWN_INSTRUMENT(Moment.BODY, Set.of(STATUS, WEBHOOK)),
    UNKNOWN_STATE(Moment.BODY, Set.of(PAY, STATUS, REFUND, REFUND_STATUS, WEBHOOK)),
    /** The amount at the root is one paisa higher than the truth. */
    WRONG_AMOUNT(Moment.BODY, Set.of(STATUS, WEBHOOK)),
    WRONG_SIGNATURE(Moment.DELIVERY, Set.of(WEBHOOK)),
    NO_TYPE(Moment.BODY, Set.of(WEBHOOK)),
    NO_REFUND_ID(Moment.BODY, Set.of(WEBHOOK)),
    /** Names a merchantOrderId that the shop never had. */
    UNKNOWN_ORDER(Moment.BODY, Set.of(WEBHOOK)),
    DUPLICATE(Moment.DELIVERY, Set.of(WEBHOOK)),
    LOSE(Moment.DELIVERY, Set.of(WEBHOOK)),
    /** Held back until a later webhook of the same order has been delivered, at most the delay. */
    WRONG_ORDER(Moment.DELIVERY, Set.of(WEBHOOK)),
    /** The refund is accepted and later fails. */
    REFUND_FAILS(Moment.OUTCOME, Set.of(REFUND)),
    /** The refund is accepted and stays PENDING. */
    REFUND_STUCK(Moment.OUTCOME, Set.of(REFUND));

    /** When in the life of a call a fault strikes. */
    public enum Moment { BEFORE, AFTER, BODY, DELIVERY, OUTCOME }

    private final Moment moment;
    private final Set<Call> calls;

    FaultKind(Moment moment, Set<Call> calls) {
        this.moment = moment;
        this.calls = calls;
    }

    public Moment moment() {
        return moment;
    }

    boolean strikes(Call call) {
        return calls.contains(call);
    }

    private static Set<Call> calls() {
        return Set.of(TOKEN, PAY, STATUS, REFUND, REFUND_STATUS);
    }

    private static Set<Call> all() {
        return Set.of(Call.values());
    }
}
