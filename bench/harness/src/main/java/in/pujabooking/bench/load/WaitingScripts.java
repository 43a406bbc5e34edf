package in.pujabooking.bench.load;

import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.doIf;
import static io.gatling.javaapi.core.CoreDsl.doIfOrElse;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.exitHereIf;
import static io.gatling.javaapi.core.CoreDsl.nothingFor;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.core.CoreDsl.rampUsers;
import static io.gatling.javaapi.core.CoreDsl.repeat;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.core.CoreDsl.substring;
import static io.gatling.javaapi.http.HttpDsl.header;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Many devotees who have paid and wait for their booking at the same time. Who began to wait first is decided first, a given time after the
 * wait began, and the others one after the other, so that the answers' delay is not the throughput of deciding.
 */
final class WaitingScripts {

    private static final int PAYING_AT_ONCE = 20;
    private static final int LONGEST_WAIT_SECONDS = 20;
    /** An answer after which a client comes again, and which counts as a request like any other. */
    private static final int BUSY = 503;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);
    /** After the last decision. Who knows nothing by then has failed. */
    private static final long PATIENCE_SECONDS = 60;

    private record Devotee(String cart, String order, String token) {
    }

    private final Phase phase;
    private final Recorder recorder;
    private final Scripts scripts;
    private final Queue<Devotee> paying = new ConcurrentLinkedQueue<>();
    private final Queue<String> undecided = new ConcurrentLinkedQueue<>();

    WaitingScripts(Phase phase, Recorder recorder, Scripts scripts) {
        this.phase = phase;
        this.recorder = recorder;
        this.scripts = scripts;
    }

    /** All devotees come as far as PhonePe's page; ends when they are there. */
    PopulationBuilder pay(ChainBuilder who) {
        int users = phase.load().users();
        int each = Math.ceilDiv(users, PAYING_AT_ONCE);
        return scenario(phase.name() + " pay").exec(repeat(each).on(exec(who).exec(scripts.cart(phase)).exec(scripts.payment(phase))
                        .exec(session -> {
                            paying.add(new Devotee(session.getString("cart"), session.getString("order"), session.getString("token")));
                            return session;
                        })))
                .injectOpen(atOnceUsers(Math.min(users, PAYING_AT_ONCE)));
    }

    /** Ends when every devotee has been answered. */
    PopulationBuilder await() {
        ChainBuilder script = phase.kind() == Phase.Kind.POLLING ? polling() : longPoll();
        return scenario(phase.name()).exec(this::beginToWait).exec(exitHereIf(Session::isFailed)).exec(recorder::begin).exec(script)
                .exec(this::answered).exec(recorder::step).exec(session -> recorder.end(session, phase))
                .injectOpen(rampUsers(phase.load().users()).during(1));
    }

    PopulationBuilder decide() {
        return scenario(phase.name() + " decide").exec(this::nextToDecide).exec(exitHereIf(Session::isFailed)).exec(Scripts.outcome(phase, "SEND"))
                .injectOpen(nothingFor(Duration.ofSeconds(phase.load().seconds())),
                        constantUsersPerSec(phase.load().perSecond()).during(secondsOfDecisions()));
    }

    /** Gatling takes whole seconds only; in the last one there may be more turns than devotees. */
    private long secondsOfDecisions() {
        return (long) Math.ceil(phase.load().users() / phase.load().perSecond());
    }

    private Session nextToDecide(Session session) {
        String order = undecided.poll();
        return order == null ? session.markAsFailed() : session.set("order", order);
    }

    private Session beginToWait(Session session) {
        Devotee devotee = paying.poll();
        if (devotee == null) {
            return session.markAsFailed();
        }
        undecided.add(devotee.order());
        return session.set("cart", devotee.cart()).set("token", devotee.token()).set("booked", 0).set("answer", 0)
                .set("until", System.nanoTime() + Duration.ofSeconds(phase.load().seconds() + secondsOfDecisions() + PATIENCE_SECONDS).toNanos());
    }

    private ChainBuilder polling() {
        return asLongAs(WaitingScripts::isAwaited).on(
                exec(look("").check(status().in(200, BUSY), substring("\"BK-").count().saveAs("booked"))).exec(this::looked)
                        .exec(doIf(WaitingScripts::isAwaited).then(pause(Duration.ofMillis(phase.load().poll())))));
    }

    /** The first request has no ETag and is answered at once; with the ETag of that answer the next one waits for a change. */
    private ChainBuilder longPoll() {
        HttpRequestActionBuilder first = look("?wait=" + LONGEST_WAIT_SECONDS);
        return asLongAs(WaitingScripts::isAwaited).on(
                doIfOrElse(WaitingScripts::knowsTag).then(exec(checked(first.header("If-None-Match", "#{etag}")))).orElse(exec(checked(first)))
                        .exec(this::looked)
                        .exec(doIf(session -> isAwaited(session) && session.getInt("answer") == BUSY).then(pause(RETRY_AFTER)))
                        // without a tag the next answer would come at once, too
                        .exec(session -> session.getInt("answer") == 200 && !knowsTag(session) ? session.markAsFailed() : session));
    }

    private static HttpRequestActionBuilder checked(HttpRequestActionBuilder request) {
        return request.check(status().in(200, 304, BUSY).saveAs("answer"), substring("\"BK-").count().saveAs("booked"), header("ETag").optional().saveAs("etag"));
    }

    private static boolean knowsTag(Session session) {
        return session.contains("etag");
    }

    private HttpRequestActionBuilder look(String query) {
        return http("status").get(phase.target().waitUrl() + "/api/payments/cart/status/#{cart}/" + query).header("Authorization", "Bearer #{token}");
    }

    private Session looked(Session session) {
        recorder.look(phase);
        return session;
    }

    private Session answered(Session session) {
        if (session.getInt("booked") == 0) {
            return session.markAsFailed();
        }
        recorder.answered(phase, session.getString("cart"));
        return session;
    }

    private static boolean isAwaited(Session session) {
        return session.getInt("booked") == 0 && !session.isFailed() && System.nanoTime() < session.getLong("until");
    }
}
