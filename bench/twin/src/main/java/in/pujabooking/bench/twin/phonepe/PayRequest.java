package in.pujabooking.bench.twin.phonepe;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The body of Create Payment. Amount in paise, {@code expireAfter} in seconds. */
record PayRequest(@JsonProperty("merchantOrderId") String merchantOrderId,
                  @JsonProperty("amount") long amount,
                  @JsonProperty("expireAfter") long expireAfter,
                  @JsonProperty("metaInfo") MetaInfo metaInfo,
                  @JsonProperty("paymentFlow") PaymentFlow paymentFlow) {

    record MetaInfo(@JsonProperty("udf1") String udf1) {
    }

    record PaymentFlow(@JsonProperty("type") String type, @JsonProperty("merchantUrls") MerchantUrls merchantUrls) {
    }

    record MerchantUrls(@JsonProperty("redirectUrl") String redirectUrl) {
    }

    static PayRequest of(String merchantOrderId, long paise, long expireAfter, String redirectUrl, String udf1) {
        return new PayRequest(merchantOrderId, paise, expireAfter, new MetaInfo(udf1),
                new PaymentFlow("PG_CHECKOUT", new MerchantUrls(redirectUrl)));
    }
}
