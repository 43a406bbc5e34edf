package in.pujabooking.phonepe.sandbox.refunds;

import in.pujabooking.phonepe.sandbox.SandboxSettings;
import in.pujabooking.phonepe.sandbox.support.Agenda;
import in.pujabooking.phonepe.sandbox.support.PhonePeIds;
import in.pujabooking.phonepe.sandbox.webhooks.Event;
import in.pujabooking.phonepe.sandbox.webhooks.Sending;
import in.pujabooking.phonepe.sandbox.webhooks.WebhookSender;
import java.util.concurrent.atomic.AtomicBoolean;

/** Carries refunds out step by step, also over a restart, and tells the shop about each step. */
final class RefundProcessor {

    private final RefundBook book;
    private final Agenda agenda;
    private final WebhookSender webhooks;
    private final PhonePeIds ids;
    private final SandboxSettings settings;

    RefundProcessor(RefundBook book, Agenda agenda, WebhookSender webhooks, PhonePeIds ids, SandboxSettings settings) {
        this.book = book;
        this.agenda = agenda;
        this.webhooks = webhooks;
        this.ids = ids;
        this.settings = settings;
        book.running().forEach(this::watch);
    }

    /** Takes the next step when it is due; a refund that stays where it is has none. */
    void watch(SandboxRefund refund) {
        if (!refund.state().running() || refund.plan() instanceof RefundPlan.Stay) {
            return;
        }
        boolean pending = refund.state() instanceof RefundState.Pending;
        long pause = (pending ? settings.refund().confirmAfter() : settings.refund().completeAfter()).toMillis();
        agenda.at(ids.now() + pause, () -> step(refund));
    }

    private void step(SandboxRefund expected) {
        AtomicBoolean moved = new AtomicBoolean();
        book.change(expected.merchantRefundId(), it -> {
            // a second watcher, left over from a change of plan, finds the state moved on and does nothing
            SandboxRefund next = it.state().equals(expected.state()) ? it.advanced() : it;
            moved.set(next != it);
            return next;
        }).filter(it -> moved.get()).ifPresent(it -> {
            tell(it);
            watch(it);
        });
    }

    void tell(SandboxRefund refund) {
        Event event = switch (refund.state()) {
            case RefundState.Pending ignored -> throw new IllegalStateException("There is no event for a pending refund");
            case RefundState.Confirmed ignored -> Event.PG_REFUND_ACCEPTED;
            case RefundState.Completed ignored -> Event.PG_REFUND_COMPLETED;
            case RefundState.Failed ignored -> Event.PG_REFUND_FAILED;
        };
        webhooks.send(event, refund.originalMerchantOrderId(), RefundBody.forWebhook(refund, settings.merchantId()), Sending.AT_ONCE);
    }
}
