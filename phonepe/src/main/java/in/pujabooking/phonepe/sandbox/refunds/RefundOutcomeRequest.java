package in.pujabooking.phonepe.sandbox.refunds;

import in.pujabooking.phonepe.sandbox.http.Refusal;

/**
 * What automation wants a refund to become.
 *
 * @param outcome PENDING keeps it where it is until told otherwise
 * @param errorCode of a FAILURE, either half of PhonePe's pair; BF_034 when absent
 */
record RefundOutcomeRequest(Outcome outcome, String errorCode) {

    enum Outcome { SUCCESS, FAILURE, PENDING }

    RefundOutcomeRequest {
        if (outcome == null) {
            throw Refusal.automation(400, "outcome must be SUCCESS, FAILURE or PENDING");
        }
    }

    RefundPlan plan(RefundPlans plans) {
        return switch (outcome) {
            case SUCCESS -> new RefundPlan.Succeed();
            case FAILURE -> new RefundPlan.Fail(plans.failure(errorCode));
            case PENDING -> new RefundPlan.Stay();
        };
    }
}
