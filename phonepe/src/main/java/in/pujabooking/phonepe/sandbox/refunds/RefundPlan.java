package in.pujabooking.phonepe.sandbox.refunds;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import in.pujabooking.phonepe.sandbox.orders.FailureCodes;

/** How a refund is going to end. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "name")
@JsonSubTypes({
        @JsonSubTypes.Type(value = RefundPlan.Succeed.class, name = "SUCCEED"),
        @JsonSubTypes.Type(value = RefundPlan.Fail.class, name = "FAIL"),
        @JsonSubTypes.Type(value = RefundPlan.Stay.class, name = "STAY")})
sealed interface RefundPlan {

    record Succeed() implements RefundPlan {}

    record Fail(FailureCodes why) implements RefundPlan {}

    /** Stays as it is until automation decides otherwise. */
    record Stay() implements RefundPlan {}
}
