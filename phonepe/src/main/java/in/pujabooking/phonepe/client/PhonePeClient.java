package in.pujabooking.phonepe.client;

import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.MerchantRefundId;
import in.pujabooking.command.Paise;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import tools.jackson.databind.json.JsonMapper;

/**
 * The calls of PhonePe's payment gateway (docs/phonepe.md, addresses). No method throws because of what PhonePe does. None repeats a call of
 * its own accord, except once after a 401, when PhonePe did nothing. Safe for use by many threads, which share one token.
 */
public final class PhonePeClient implements AutoCloseable {

    private final Http http;
    private final AuthorizedCalls authorizedCalls;
    private final CallMeter meter;
    private final JsonMapper json = JsonMapper.builder().build();

    private PhonePeClient(Http http, AuthorizedCalls authorizedCalls, CallMeter meter) {
        this.http = http;
        this.authorizedCalls = authorizedCalls;
        this.meter = meter;
    }

    public static PhonePeClient create(PhonePeProperties properties, Clock clock, MeterRegistry meters) {
        CallMeter meter = new CallMeter(meters);
        Http http = new Http(properties.connectTimeout(), properties.readTimeout());
        OAuth oauth = new OAuth(http, properties, clock);
        TokenCache tokens = new TokenCache(() -> meter.measure("token", properties.clientId(), oauth::fetch), clock);
        return new PhonePeClient(http, new AuthorizedCalls(http, tokens, properties.gatewayUrl()), meter);
    }

    /**
     * Creates the order at PhonePe. Never to be called twice for one order.
     *
     * @param expireAfter how long it can be paid, 300 to 3600 seconds
     * @param redirectUrl where PhonePe sends the browser afterwards
     * @param udf1        comes back with Order Status; empty for none
     */
    public PayResult pay(MerchantOrderId order, Paise amount, Duration expireAfter, String redirectUrl, String udf1) {
        CreatePaymentBody request = CreatePaymentBody.of(order, amount, expireAfter.toSeconds(), redirectUrl, udf1);
        return meter.measure("pay", order.value(),
                () -> PayResults.read(authorizedCalls.post("/checkout/v2/pay", json.writeValueAsBytes(request))));
    }

    /** Asks for the order with all its attempts and, if it failed, why. */
    public OrderAnswer orderStatus(MerchantOrderId order) {
        return meter.measure("order-status", order.value(),
                () -> OrderAnswers.read(order, authorizedCalls.get("/checkout/v2/order/" + order + "/status?details=true&errorContext=true")));
    }

    /** Begins a refund. After {@link RefundAnswer.Unreachable} and {@link RefundAnswer.Refused} ask {@link #refundStatus} before anything else. */
    public RefundAnswer refund(MerchantRefundId refund, MerchantOrderId order, Paise amount) {
        CreateRefundBody request = new CreateRefundBody(refund.value(), order.value(), amount.value());
        return meter.measure("refund", refund.value(),
                () -> RefundAnswers.ofRequest(authorizedCalls.post("/payments/v2/refund", json.writeValueAsBytes(request))));
    }

    public RefundAnswer refundStatus(MerchantRefundId refund) {
        return meter.measure("refund-status", refund.value(),
                () -> RefundAnswers.ofStatus(authorizedCalls.get("/payments/v2/refund/" + refund + "/status")));
    }

    @Override
    public void close() {
        http.close();
    }
}
