package in.pujabooking.phonepe.sandbox.webhooks;

import in.pujabooking.phonepe.sandbox.SandboxSettings;
import in.pujabooking.phonepe.sandbox.SandboxSettings.WebhookSettings;
import in.pujabooking.phonepe.sandbox.support.Agenda;
import in.pujabooking.phonepe.sandbox.support.DataDirectory;
import in.pujabooking.phonepe.sandbox.support.Journal;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** Tries each delivery until it is taken or the retries are used up, also over a restart. */
final class Outbox {

    private final WebhookSettings settings;
    private final Courier courier;
    private final Agenda agenda;
    private final Clock clock;
    private final Journal<WebhookDelivery> journal;
    private final ConcurrentHashMap<String, WebhookDelivery> held = new ConcurrentHashMap<>();

    Outbox(SandboxSettings settings, Courier courier, Agenda agenda, Clock clock, DataDirectory data) {
        this.settings = settings.webhook();
        this.courier = courier;
        this.agenda = agenda;
        this.clock = clock;
        this.journal = data.journal("webhooks", WebhookDelivery.class, WebhookDelivery::id, it -> !it.done());
        if (!this.settings.url().isBlank()) {
            journal.left().forEach(it -> attemptWhenDue(it, new CompletableFuture<>()));
        }
    }

    /** Stores it and attempts it when due; the future ends with the first attempt, whatever its result. */
    CompletableFuture<Void> put(WebhookDelivery delivery) {
        CompletableFuture<Void> firstAttempt = new CompletableFuture<>();
        journal.append(delivery);
        attemptWhenDue(delivery, firstAttempt);
        return firstAttempt;
    }

    private void attemptWhenDue(WebhookDelivery delivery, CompletableFuture<Void> firstAttempt) {
        if (delivery.held()) {
            held.put(delivery.id(), delivery);
        }
        agenda.at(delivery.dueAt(), () -> {
            if (!delivery.held() || held.remove(delivery.id()) != null) {
                attempt(delivery, firstAttempt);
            }
        });
    }

    private void attempt(WebhookDelivery delivery, CompletableFuture<Void> firstAttempt) {
        try {
            boolean taken = courier.deliver(delivery);
            if (taken || delivery.attempts() >= settings.retries()) {
                journal.append(delivery.over());
            } else {
                WebhookDelivery again = delivery.again(clock.millis() + pause(delivery.attempts()));
                journal.append(again);
                attemptWhenDue(again, new CompletableFuture<>());
            }
            releaseHeld(delivery.merchantOrderId());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt(); // stays in the journal, so the next run sends it
        } finally {
            firstAttempt.complete(null);
        }
    }

    private void releaseHeld(String merchantOrderId) {
        held.values().stream().filter(it -> it.merchantOrderId().equals(merchantOrderId)).forEach(it -> {
            if (held.remove(it.id()) != null) {
                attemptWhenDue(it.released(clock.millis()), new CompletableFuture<>());
            }
        });
    }

    private long pause(int failedBefore) {
        long doubled = settings.retryInterval().toMillis() << Math.min(failedBefore, 20);
        return Math.min(doubled, settings.retryIntervalMax().toMillis());
    }
}
