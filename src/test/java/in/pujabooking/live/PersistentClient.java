package in.pujabooking.live;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/** A plain client that waits until its cart is booked: when a node is gone, refuses or fails, it goes on with the next one. */
final class PersistentClient {

    private static final Duration PAUSE = Duration.ofMillis(200);

    private final StatusClient client;
    private final List<String> nodes;
    private final Queue<Integer> statuses = new ConcurrentLinkedQueue<>();

    PersistentClient(StatusClient client, List<String> nodes) {
        this.client = client;
        this.nodes = nodes;
    }

    /** The HTTP statuses that it has met. */
    Queue<Integer> statuses() {
        return statuses;
    }

    /** Completes when it knows of the booking. @param first the index of the node to begin with */
    CompletableFuture<Instant> poll(int first) {
        return CompletableFuture.supplyAsync(() -> {
            String etag = null;
            for (int turn = first; ; turn++) {
                try {
                    for (int status = 200; status == 200 || status == 304; ) {
                        var answer = client.get(node(turn), "?wait=20", etag);
                        status = note(answer.status());
                        if (answer.isBooked()) {
                            return Instant.now();
                        }
                        etag = status == 200 ? answer.etag() : etag;
                    }
                } catch (UncheckedIOException gone) {
                    statuses.add(0);
                }
                pause();
            }
        }, Thread::startVirtualThread);
    }

    /** As {@link #poll}, by server-sent events. */
    CompletableFuture<Instant> stream(int first) {
        return CompletableFuture.supplyAsync(() -> {
            String last = null;
            for (int turn = first; ; turn++) {
                var stream = client.events(node(turn), last);
                try {
                    note(stream.end().get().statusCode());
                } catch (ExecutionException gone) {
                    statuses.add(0);
                } catch (InterruptedException stop) {
                    throw new IllegalStateException(stop);
                }
                if (stream.events().stream().anyMatch(EventStream.Event::isBooked)) {
                    return Instant.now();
                }
                last = stream.events().isEmpty() ? last : stream.events().getLast().id();
                pause();
            }
        }, Thread::startVirtualThread);
    }

    private String node(int turn) {
        return nodes.get(turn % nodes.size());
    }

    private int note(int status) {
        statuses.add(status);
        return status;
    }

    private static void pause() {
        try {
            new CountDownLatch(1).await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }
}
