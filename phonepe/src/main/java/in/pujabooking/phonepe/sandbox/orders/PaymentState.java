package in.pujabooking.phonepe.sandbox.orders;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** The state of an order or of one attempt; COMPLETED and FAILED are final (docs/phonepe.md, order status). */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "name")
@JsonSubTypes({
        @JsonSubTypes.Type(value = PaymentState.Pending.class, name = "PENDING"),
        @JsonSubTypes.Type(value = PaymentState.Completed.class, name = "COMPLETED"),
        @JsonSubTypes.Type(value = PaymentState.Failed.class, name = "FAILED")})
public sealed interface PaymentState {

    /** As on the wire. */
    default String wireName() {
        return switch (this) {
            case Pending ignored -> "PENDING";
            case Completed ignored -> "COMPLETED";
            case Failed ignored -> "FAILED";
        };
    }

    /** The reason of a failure, null otherwise: absent on the wire. */
    default FailureCodes failure() {
        return this instanceof Failed failed ? failed.why() : null;
    }

    record Pending() implements PaymentState {}

    record Completed() implements PaymentState {}

    record Failed(FailureCodes why) implements PaymentState {}
}
