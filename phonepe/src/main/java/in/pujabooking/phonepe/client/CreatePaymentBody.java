package in.pujabooking.phonepe.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.Paise;
import java.util.Map;

/** The body of Create Payment: of the documented fields those that we need (docs/phonepe.md, pay). */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record CreatePaymentBody(String merchantOrderId, long amount, long expireAfter, Map<String, String> metaInfo, PaymentFlow paymentFlow) {

    record PaymentFlow(String type, MerchantUrls merchantUrls) {
    }

    record MerchantUrls(String redirectUrl) {
    }

    static CreatePaymentBody of(MerchantOrderId order, Paise amount, long expireAfterSeconds, String redirectUrl, String udf1) {
        return new CreatePaymentBody(order.value(), amount.value(), expireAfterSeconds, udf1.isEmpty() ? Map.of() : Map.of("udf1", udf1),
                new PaymentFlow("PG_CHECKOUT", new MerchantUrls(redirectUrl)));
    }
}
