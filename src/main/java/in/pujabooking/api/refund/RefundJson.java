package in.pujabooking.api.refund;

import com.fasterxml.jackson.annotation.JsonProperty;
import in.pujabooking.query.payment.RefundView;
import java.math.BigDecimal;
import java.time.Instant;

/** A refund: {@code amount} in paise, {@code amount_in_rupees} in rupees. */
public record RefundJson(@JsonProperty("merchant_refund_id") String merchantRefundId,
                  @JsonProperty("merchant_order_id") String merchantOrderId,
                  @JsonProperty("amount") long amount,
                  @JsonProperty("amount_in_rupees") BigDecimal amountInRupees,
                  @JsonProperty("status") String status,
                  @JsonProperty("reason") String reason,
                  @JsonProperty("requested_by") String requestedBy,
                  @JsonProperty("phonepe_refund_id") String phonePeRefundId,
                  @JsonProperty("error_code") String errorCode,
                  @JsonProperty("created_at") Instant createdAt,
                  @JsonProperty("updated_at") Instant updatedAt) {

    static RefundJson of(RefundView refund) {
        return new RefundJson(refund.refundId().value(), refund.merchantOrderId().value(), refund.amount().value(), refund.amount().rupees(),
                refund.status(), refund.reason(), refund.requestedBy(), refund.phonePeRefundId(), refund.failureCode(), refund.requestedAt(),
                refund.updatedAt());
    }
}
