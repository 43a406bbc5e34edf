package in.pujabooking.phonepe.sandbox.refunds;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import in.pujabooking.phonepe.sandbox.orders.FailureCodes;

/** PENDING, CONFIRMED, then COMPLETED or FAILED; the last two are final (docs/phonepe.md, refunds). */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "name")
@JsonSubTypes({
        @JsonSubTypes.Type(value = RefundState.Pending.class, name = "PENDING"),
        @JsonSubTypes.Type(value = RefundState.Confirmed.class, name = "CONFIRMED"),
        @JsonSubTypes.Type(value = RefundState.Completed.class, name = "COMPLETED"),
        @JsonSubTypes.Type(value = RefundState.Failed.class, name = "FAILED")})
sealed interface RefundState {

    default String wireName() {
        return switch (this) {
            case Pending ignored -> "PENDING";
            case Confirmed ignored -> "CONFIRMED";
            case Completed ignored -> "COMPLETED";
            case Failed ignored -> "FAILED";
        };
    }

    default boolean running() {
        return this instanceof Pending || this instanceof Confirmed;
    }

    record Pending() implements RefundState {}

    record Confirmed() implements RefundState {}

    record Completed() implements RefundState {}

    record Failed(FailureCodes why) implements RefundState {}
}
