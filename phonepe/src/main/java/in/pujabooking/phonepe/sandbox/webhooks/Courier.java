package in.pujabooking.phonepe.sandbox.webhooks;

import in.pujabooking.phonepe.sandbox.SandboxSettings;
import in.pujabooking.phonepe.sandbox.SandboxSettings.WebhookSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.Semaphore;

/** Makes one attempt at a delivery and puts it on record. */
final class Courier implements AutoCloseable {

    private static final int AT_A_TIME = 64;

    private final WebhookSettings settings;
    private final URI url;
    private final Signer signer;
    private final DeliveryLog log;
    private final Clock clock;
    private final HttpClient http;
    private final Semaphore slots = new Semaphore(AT_A_TIME, true);

    Courier(SandboxSettings settings, Signer signer, DeliveryLog log, Clock clock) {
        this.settings = settings.webhook();
        this.url = URI.create(this.settings.url());
        this.signer = signer;
        this.log = log;
        this.clock = clock;
        this.http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(this.settings.timeout()).build();
    }

    /** True when the receiver answered 2xx in time. */
    boolean deliver(WebhookDelivery delivery) throws InterruptedException {
        slots.acquire();
        try {
            int status = http.send(request(delivery), HttpResponse.BodyHandlers.discarding()).statusCode();
            record(delivery, status, null);
            return status / 100 == 2;
        } catch (IOException failure) {
            record(delivery, null, failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage());
            return false;
        } finally {
            slots.release();
        }
    }

    private HttpRequest request(WebhookDelivery delivery) {
        byte[] body = delivery.body().getBytes(StandardCharsets.UTF_8);
        HttpRequest.Builder request = HttpRequest.newBuilder(url)
                .timeout(settings.timeout()).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofByteArray(body));
        (delivery.forged() ? signer.forgedHeaders(body) : signer.headers(body)).forEach(request::header);
        return request.build();
    }

    private void record(WebhookDelivery delivery, Integer status, String error) {
        log.add(new DeliveryLog.Entry(
                delivery.id(), delivery.event(), delivery.merchantOrderId(), delivery.attempts() + 1, status, error, clock.millis(), delivery.body()));
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
