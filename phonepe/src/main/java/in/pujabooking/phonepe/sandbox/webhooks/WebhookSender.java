package in.pujabooking.phonepe.sandbox.webhooks;

import in.pujabooking.phonepe.sandbox.SandboxSettings;
import in.pujabooking.phonepe.sandbox.faults.Call;
import in.pujabooking.phonepe.sandbox.faults.Distortion;
import in.pujabooking.phonepe.sandbox.faults.Fault;
import in.pujabooking.phonepe.sandbox.faults.FaultKind;
import in.pujabooking.phonepe.sandbox.faults.FaultKind.Moment;
import in.pujabooking.phonepe.sandbox.faults.Faults;
import in.pujabooking.phonepe.sandbox.http.Json;
import in.pujabooking.phonepe.sandbox.support.PhonePeIds;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Sends what happened to the shop, suffering the faults in force. */
public final class WebhookSender {

    private final Outbox outbox;
    private final DeliveryLog log;
    private final Faults faults;
    private final Json json;
    private final PhonePeIds ids;
    private final boolean silent;

    WebhookSender(Outbox outbox, DeliveryLog log, Faults faults, Json json, PhonePeIds ids, SandboxSettings settings) {
        this.outbox = outbox;
        this.log = log;
        this.faults = faults;
        this.json = json;
        this.ids = ids;
        this.silent = settings.webhook().url().isBlank();
    }

    /**
     * Sends one event.
     *
     * @param payload as of now; later changes do not reach a delivery already on its way
     * @return ends when every copy was attempted once, or lost
     */
    public CompletableFuture<Void> send(Event event, String merchantOrderId, Object payload, Sending sending) {
        if (silent) {
            return CompletableFuture.completedFuture(null);
        }
        Map<FaultKind, Fault> striking = striking(merchantOrderId);
        String body = body(event, payload, striking);
        int copies = sending.copies() + (striking.containsKey(FaultKind.DUPLICATE) ? 1 : 0);
        if (sending.copies() == 0 || striking.containsKey(FaultKind.LOSE)) {
            log.add(new DeliveryLog.Entry(newId(), event.wireName(), merchantOrderId, 0, null, "lost on purpose", ids.now(), body));
            return CompletableFuture.completedFuture(null);
        }
        boolean held = striking.containsKey(FaultKind.WRONG_ORDER);
        long wait = Stream.of(FaultKind.DELAY, FaultKind.WRONG_ORDER).map(striking::get).filter(it -> it != null).mapToLong(Fault::delay).sum();
        boolean forged = striking.containsKey(FaultKind.WRONG_SIGNATURE);
        long due = ids.now() + sending.delayMs() + wait;
        return CompletableFuture.allOf(IntStream.range(0, copies)
                .mapToObj(copy -> new WebhookDelivery(newId(), event.wireName(), merchantOrderId, body, 0, due, forged, held, false))
                .map(outbox::put).toArray(CompletableFuture[]::new));
    }

    private Map<FaultKind, Fault> striking(String merchantOrderId) {
        Map<FaultKind, Fault> all = new EnumMap<>(FaultKind.class);
        Stream.of(Moment.BEFORE, Moment.BODY, Moment.DELIVERY)
                .flatMap(moment -> faults.strike(Call.WEBHOOK, moment, merchantOrderId).stream()).forEach(fault -> all.put(fault.kind(), fault));
        return all;
    }

    private String body(Event event, Object payload, Map<FaultKind, Fault> striking) {
        ObjectNode content = json.tree(payload);
        striking.keySet().forEach(kind -> Distortion.apply(kind, content));
        Map<String, Object> frame = new LinkedHashMap<>();
        if (!striking.containsKey(FaultKind.NO_TYPE)) {
            frame.put("type", event.name());
        }
        frame.put("event", event.wireName());
        frame.put("payload", content);
        return json.text(frame);
    }

    private String newId() {
        return ids.at(ids.now(), "WH");
    }
}
