package in.pujabooking.live;

import static in.pujabooking.live.TwoNodes.waiters;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import in.pujabooking.ApplicationNode;
import in.pujabooking.live.TwoNodes.Checkout;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Two who wait for their bookings, one by a plain client and one in a browser's tab, each by long poll and by events on both nodes. */
final class WaitingDevotees implements AutoCloseable {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration THROUGH_ANYTHING = Duration.ofSeconds(90);

    private final TwoNodes nodes;
    private final WaitingTab tab = new WaitingTab();

    interface Trouble {
        void happen() throws IOException;
    }

    WaitingDevotees(TwoNodes nodes) {
        this.nodes = nodes;
    }

    /**
     * They begin to wait, something happens, their carts are paid, and both see their bookings.
     *
     * @param survivor a node that answers after the trouble
     * @return the plain client, which knows the statuses that it has met
     */
    PersistentClient waitThrough(Trouble trouble, ApplicationNode survivor) throws Exception {
        var ofPlain = nodes.checkout();
        var ofTab = nodes.checkout();
        await().atMost(SOON).until(() -> waiters(nodes.committing) + waiters(nodes.other) == 0);
        try (var client = ofPlain.client()) {
            var plain = new PersistentClient(client, nodes.urls());
            var waits = List.of(plain.poll(0), plain.poll(1), plain.stream(0), plain.stream(1));
            tab.waitsFor(ofTab, nodes.urls());
            int each = 2 + tab.waitersOnEachNode();
            await().atMost(SOON).until(() -> waiters(nodes.committing) == each && waiters(nodes.other) == each);
            trouble.happen();
            assertThat(waits).noneMatch(CompletableFuture::isDone);
            for (Checkout checkout : List.of(ofPlain, ofTab)) {
                nodes.sandbox.outcome(checkout.order(), "SUCCESS", "SEND");
            }
            for (CompletableFuture<Instant> wait : waits) {
                wait.get(THROUGH_ANYTHING.toSeconds(), SECONDS);
            }
            var storefront = survivor.storefront();
            await().atMost(SOON).until(() -> storefront.status(ofTab.user(), ofTab.cart()).path("booking_created").asBoolean());
            tab.sees(storefront.status(ofTab.user(), ofTab.cart()).path("booking_id").asString(), THROUGH_ANYTHING);
            System.out.printf("Waited through it; statuses of the plain client: %s%n", plain.statuses());
            return plain;
        }
    }

    @Override
    public void close() {
        tab.close();
    }
}
