package in.pujabooking.phonepe.sandbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Every property of the sandbox, prefix {@code sandbox.}.
 *
 * @param dataDir where orders, refunds, unsent webhooks and tokens outlive a restart; empty keeps them in memory only
 * @param publicUrl how browsers reach the sandbox; empty takes scheme, host and port of the call that creates the order
 * @param merchantId as in webhooks
 * @param idSuffix the capitals that end every generated id (docs/phonepe.md, ids)
 * @param expireAfterDefault when pay does not say
 * @param expireAfterMin smallest accepted {@code expireAfter}
 * @param expireAfterMax largest accepted {@code expireAfter}
 * @param expireAfterOverride when set, every order lives that long whatever pay says
 * @param expire48h every order lives 48 hours, as observed in PhonePe's own sandbox
 * @param token the OAuth side
 * @param order limits and disputed answers of pay and order status
 * @param refund limits and pace of refunds
 * @param webhook where and how webhooks are delivered
 * @param page what the pay page does after a choice
 */
@ConfigurationProperties("sandbox")
public record SandboxSettings(
        @DefaultValue(".data/sandbox") String dataDir,
        @DefaultValue("") String publicUrl,
        @DefaultValue("M22KEWU5BO1I2") String merchantId,
        @DefaultValue("W") String idSuffix,
        @DefaultValue("900s") Duration expireAfterDefault,
        @DefaultValue("300s") Duration expireAfterMin,
        @DefaultValue("3600s") Duration expireAfterMax,
        Duration expireAfterOverride,
        @DefaultValue("false") boolean expire48h,
        @DefaultValue TokenSettings token,
        @DefaultValue OrderSettings order,
        @DefaultValue RefundSettings refund,
        @DefaultValue WebhookSettings webhook,
        @DefaultValue PageSettings page) {

    /**
     * {@code sandbox.token.*} (docs/phonepe.md, authorization).
     *
     * @param clientId the one accepted {@code client_id}
     * @param clientSecret the one accepted {@code client_secret}; also signs the tokens, so they outlive a restart
     * @param clientVersion the one accepted {@code client_version}
     * @param lifetime of a token, whole seconds
     * @param expiresInNull answers {@code expires_in: null} as PhonePe's own sample does
     */
    public record TokenSettings(
            @DefaultValue("TEST-M22KEWU5BO1I2_25070") String clientId,
            @DefaultValue("sandbox-secret") String clientSecret,
            @DefaultValue("1") String clientVersion,
            @DefaultValue("1h") Duration lifetime,
            @DefaultValue("false") boolean expiresInNull) {}

    /**
     * {@code sandbox.order.*} (docs/phonepe.md, pay, order status and where sources disagree).
     *
     * @param minAmount smallest amount, paise
     * @param reused the answer to a merchantOrderId seen before
     * @param unknown the answer to a status call for an unknown order
     */
    public record OrderSettings(
            @DefaultValue("100") long minAmount,
            @DefaultValue("BAD_REQUEST") ReusedOrder reused,
            @DefaultValue("INVALID_MERCHANT_ORDER_ID") UnknownOrder unknown) {}

    /** What pay answers to a reused merchantOrderId; the sources disagree (docs/phonepe.md, where sources disagree). */
    public enum ReusedOrder { BAD_REQUEST, ORDER_ALREADY_EXISTS, INVALID_TRANSACTION_ID, INVALID_MERCHANT_ORDER_ID, SAME_ORDER_WHILE_UNTOUCHED }

    /** What order status answers to an unknown id; the sources disagree (docs/phonepe.md, where sources disagree). */
    public enum UnknownOrder { INVALID_MERCHANT_ORDER_ID, MERCHANT_ORDER_MAPPING_NOT_FOUND, ORDER_NOT_FOUND }

    /**
     * {@code sandbox.refund.*} (docs/phonepe.md, refunds).
     *
     * @param minAmount smallest refund, paise
     * @param confirmAfter from PENDING to CONFIRMED
     * @param completeAfter from CONFIRMED to COMPLETED or FAILED
     * @param exceedsCode error code of a refund above the remainder
     */
    public record RefundSettings(
            @DefaultValue("100") long minAmount,
            @DefaultValue("1s") Duration confirmAfter,
            @DefaultValue("1s") Duration completeAfter,
            @DefaultValue("REFUND_AMOUNT_EXCEEDS_ORIGINAL") String exceedsCode) {}

    /**
     * {@code sandbox.webhook.*} (docs/phonepe.md, webhooks).
     *
     * @param url the one receiver of all events; empty sends none
     * @param mode how a delivery is authenticated
     * @param username and password of SHA mode
     * @param hmac HMAC mode
     * @param timeout for one delivery
     * @param retries deliveries after the first one failed
     * @param retryInterval before the first retry; doubled for each further one
     * @param retryIntervalMax ceiling of the doubling
     * @param lateBy how late the automation's LATE is
     */
    public record WebhookSettings(
            @DefaultValue("http://localhost:8000/api/payments/webhook/phonepe/") String url,
            @DefaultValue("SHA") WebhookMode mode,
            @DefaultValue("webhookuser") String username,
            @DefaultValue("webhookPass1") String password,
            @DefaultValue HmacSettings hmac,
            @DefaultValue("5s") Duration timeout,
            @DefaultValue("5") int retries,
            @DefaultValue("2s") Duration retryInterval,
            @DefaultValue("60s") Duration retryIntervalMax,
            @DefaultValue("5s") Duration lateBy) {}

    /** The two ways in which PhonePe proves a webhook (docs/phonepe.md, webhooks). */
    public enum WebhookMode { SHA, HMAC }

    /** {@code sandbox.webhook.hmac.*}; how PhonePe writes a signature is not certain, hence a setting (docs/phonepe.md, where sources disagree). */
    public record HmacSettings(
            @DefaultValue("sim-hmac-secret") String secret,
            @DefaultValue("sim-webhook-1") String keyId,
            @DefaultValue("X-PHONEPE-CHECKSUM-KEY-ID") String keyIdHeader,
            @DefaultValue("X-PHONEPE-CHECKSUM-SIGNATURE") String header,
            @DefaultValue("HEX") HmacEncoding encoding) {}

    /** How a signature is written. */
    public enum HmacEncoding { HEX, HEX_UPPER, BASE64 }

    /**
     * {@code sandbox.page.*} (docs/phonepe.md, pay page).
     *
     * @param redirect whether the browser returns to the shop before or after the webhook's first delivery
     * @param webhookDelay how long the webhook lags behind when the browser goes first
     */
    public record PageSettings(
            @DefaultValue("AFTER_WEBHOOK") PageRedirect redirect,
            @DefaultValue("1s") Duration webhookDelay) {}

    /** Which of the two reaches the shop first. */
    public enum PageRedirect { BEFORE_WEBHOOK, AFTER_WEBHOOK }
}
