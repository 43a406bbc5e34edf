package in.pujabooking.bench.twin.phonepe;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** PhonePe's payment gateway. Nothing is sent twice, except once after a 401, when PhonePe did nothing. */
@Component
public class PhonePe {

    /** PhonePe's samples disagree on the code. */
    private static final Set<String> UNKNOWN_ORDER = Set.of("INVALID_MERCHANT_ORDER_ID", "MERCHANT_ORDER_MAPPING_NOT_FOUND", "ORDER_NOT_FOUND");

    private final RestClient rest;
    private final OAuth oauth;
    private final PhonePeProperties properties;

    PhonePe(RestClient phonePeRest, OAuth oauth, PhonePeProperties properties) {
        this.rest = phonePeRest.mutate().baseUrl(properties.gatewayUrl().toString()).build();
        this.oauth = oauth;
        this.properties = properties;
    }

    /**
     * Creates the order at PhonePe.
     *
     * @param redirectUrl where PhonePe sends the browser afterwards
     * @throws RestClientException if PhonePe refuses or does not answer; it may have the order nevertheless
     */
    public PayPage pay(String merchantOrderId, long paise, String redirectUrl, String cartId) {
        PayRequest request = PayRequest.of(merchantOrderId, paise, properties.expireAfter().toSeconds(), redirectUrl, cartId);
        PayPage page = authorised(token -> rest.post().uri("/checkout/v2/pay").header(HttpHeaders.AUTHORIZATION, token.authorization())
                .contentType(MediaType.APPLICATION_JSON).body(request).retrieve().requiredBody(PayPage.class));
        if (!page.isComplete()) {
            throw new RestClientException("PhonePe's answer holds no page for order " + merchantOrderId);
        }
        return page;
    }

    /**
     * How the order stands at PhonePe; empty if PhonePe knows no such order.
     *
     * @throws RestClientException if PhonePe does not answer
     */
    public Optional<OrderState> orderStatus(String merchantOrderId) {
        try {
            OrderState said = authorised(token -> rest.get()
                    .uri("/checkout/v2/order/{id}/status?details=true&errorContext=true", merchantOrderId)
                    .header(HttpHeaders.AUTHORIZATION, token.authorization()).retrieve().requiredBody(OrderState.class));
            if (said.state() == null) {
                throw new RestClientException("PhonePe's answer holds no state of order " + merchantOrderId);
            }
            return Optional.of(said);
        } catch (HttpClientErrorException.BadRequest | HttpClientErrorException.NotFound refused) {
            if (UNKNOWN_ORDER.stream().noneMatch(refused.getResponseBodyAsString()::contains)) {
                throw refused;
            }
            return Optional.empty();
        }
    }

    private <T> T authorised(Function<Token, T> call) {
        Token token = oauth.token();
        try {
            return call.apply(token);
        } catch (HttpClientErrorException.Unauthorized refused) {
            return call.apply(oauth.renew(token));
        }
    }
}
