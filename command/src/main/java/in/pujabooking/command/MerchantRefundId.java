package in.pujabooking.command;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Identifies a refund, to us and to PhonePe; chosen so that asking twice for one refund names it alike. */
public record MerchantRefundId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MerchantRefundId {
        Ids.require(value, "MerchantRefundId", Ids.REFUND);
    }

    /**
     * A refund that the saga asks for when an order was paid but cannot be booked; the same for the same order and number, so never twice.
     *
     * @param failedBefore how many automatic refunds of this order have failed: each try needs a new id (docs/phonepe.md, refunds)
     */
    public static MerchantRefundId automatic(MerchantOrderId order, int failedBefore) {
        return new MerchantRefundId("RF_" + UUID.nameUUIDFromBytes((order + "/" + failedBefore).getBytes(StandardCharsets.UTF_8)));
    }

    /** The refund by which people try a failed one again; the same however often they ask, so that one failure is made good once. */
    public static MerchantRefundId again(MerchantRefundId failed) {
        return new MerchantRefundId("RF_" + UUID.nameUUIDFromBytes((failed + "/again").getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return value;
    }
}
