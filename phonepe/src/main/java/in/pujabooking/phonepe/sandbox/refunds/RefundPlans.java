package in.pujabooking.phonepe.sandbox.refunds;

import in.pujabooking.phonepe.sandbox.faults.Call;
import in.pujabooking.phonepe.sandbox.faults.Fault;
import in.pujabooking.phonepe.sandbox.faults.FaultKind;
import in.pujabooking.phonepe.sandbox.faults.Faults;
import in.pujabooking.phonepe.sandbox.orders.ErrorCatalogue;
import in.pujabooking.phonepe.sandbox.orders.FailureCodes;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/** How refunds yet to come will end: as told for that id, as told for the next one, as the faults say, or well. */
final class RefundPlans {

    /** Stands for whichever refund comes next. */
    static final String NEXT = "next";

    /** What PhonePe answers when the settlement balance is too low (docs/phonepe.md, refunds). */
    static final String NO_BALANCE = "BF_034";

    private final Faults faults;
    private final ErrorCatalogue errors;
    private final ConcurrentHashMap<String, RefundPlan> told = new ConcurrentHashMap<>();

    RefundPlans(Faults faults, ErrorCatalogue errors) {
        this.faults = faults;
        this.errors = errors;
    }

    void tell(String merchantRefundId, RefundPlan plan) {
        told.put(merchantRefundId, plan);
    }

    RefundPlan take(String merchantRefundId, String merchantOrderId) {
        RefundPlan own = told.remove(merchantRefundId);
        RefundPlan plan = own != null ? own : told.remove(NEXT);
        if (plan != null) {
            return plan;
        }
        List<Fault> striking = faults.strike(Call.REFUND, FaultKind.Moment.OUTCOME, merchantOrderId);
        return striking.isEmpty() ? new RefundPlan.Succeed() : plan(striking.getFirst());
    }

    FailureCodes failure(String code) {
        return errors.failure(code == null ? NO_BALANCE : code);
    }

    private RefundPlan plan(Fault fault) {
        return fault.kind() == FaultKind.REFUND_STUCK ? new RefundPlan.Stay() : new RefundPlan.Fail(failure(fault.errorCode()));
    }
}
