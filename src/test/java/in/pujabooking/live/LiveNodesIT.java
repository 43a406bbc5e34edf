package in.pujabooking.live;

import static in.pujabooking.live.TwoNodes.waiters;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import in.pujabooking.ApplicationNode;
import in.pujabooking.browser.Chromium;
import in.pujabooking.live.StatusClient.Answer;
import in.pujabooking.live.TwoNodes.Checkout;
import in.pujabooking.museum.TcpProxy;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Devotees wait on two nodes: on the one that commits their booking and on another, by a plain client and in a browser's tab where there is a
 * Chromium. Two nodes are started once; the last tests stop one and then the other.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LiveNodesIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration BOUND = Duration.ofMillis(150);
    private static final int ROUNDS = 12;
    private static final int WAITERS = Integer.getInteger("live.waiters", 1_000);
    private static final int USERS = WAITERS / TwoNodes.WAITERS_OF_USER;
    private static final int STREAMS_OF_USER = TwoNodes.WAITERS_OF_USER - 1;
    private static final String WAITER = "in.pujabooking.api.live.Waiter";
    private static final String STATUS_QUERY = "LEFT JOIN booking_view";
    private static final String POLL_OF_HISTORY = "WHERE global_index > ?";
    private static final String TRANSACTION_ID = "pg_current_xact_id";

    private static TwoNodes nodes;
    private static WaitingDevotees devotees;

    @BeforeAll
    static void start() throws IOException {
        nodes = new TwoNodes();
        devotees = new WaitingDevotees(nodes);
    }

    @AfterAll
    static void stop() throws IOException {
        devotees.close();
        nodes.close();
    }

    private record Told(Duration committing, Duration other) {
    }

    /** Without a browser the tests below are of the plain client alone; this one is reported as skipped then. */
    @Test
    @Order(0)
    void a_tab_waits_beside_the_plain_client() {
        Chromium.assumeInstalled();
    }

    @Test
    @Order(1)
    void a_booking_is_told_at_once_on_the_node_that_commits_it_and_within_150_ms_on_another() throws Exception {
        bookWhileBothWait();
        var told = new ArrayList<Told>();
        for (int i = 0; i < ROUNDS; i++) {
            told.add(bookWhileBothWait());
        }
        var own = told.stream().map(Told::committing).sorted().toList();
        var other = told.stream().map(Told::other).sorted().toList();
        System.out.printf("From the event to the answer: same node %d to %d ms, median %d; other node %d to %d ms, median %d%n", own.getFirst().toMillis(),
                own.getLast().toMillis(), own.get(ROUNDS / 2).toMillis(), other.getFirst().toMillis(), other.getLast().toMillis(),
                other.get(ROUNDS / 2).toMillis());
        assertThat(other.get(ROUNDS / 2)).as("the median, on a machine that does other things as well").isLessThan(BOUND.multipliedBy(2));
        assertThat(own.get(ROUNDS - 3)).as("ten of twelve, on a node that polls once a second").isLessThan(TwoNodes.POLL_OF_COMMITTING_NODE.dividedBy(2));

        nodes.database().sql("SELECT setval('domain_event_global_index', last_value + 10000000) FROM domain_event_global_index").query().singleValue();
        bookWhileBothWait();
    }

    private Told bookWhileBothWait() throws Exception {
        var checkout = nodes.checkout();
        try (var client = checkout.client()) {
            var etag = client.get(nodes.committing.url(), "", null).etag();
            var own = client.begin(nodes.committing.url(), "?wait=30", etag).thenApply(LiveNodesIT::bookedNow);
            var other = client.begin(nodes.other.url(), "?wait=30", etag).thenApply(LiveNodesIT::bookedNow);
            await().atMost(SOON).until(() -> waiters(nodes.committing) == 1 && waiters(nodes.other) == 1);
            nodes.sandbox.outcome(checkout.order(), "SUCCESS", "SEND");
            var toldThere = own.get(30, SECONDS);
            var toldElsewhere = other.get(30, SECONDS);
            var booked = Instant.parse(nodes.database()
                    .sql("SELECT time_stamp FROM domain_event WHERE aggregate_identifier = ? AND payload_type = 'PaymentSucceeded'").param(checkout.order())
                    .query(String.class).single());
            return new Told(Duration.between(booked, toldThere), Duration.between(booked, toldElsewhere));
        }
    }

    private static Instant bookedNow(Answer answer) {
        var now = Instant.now();
        assertThat(answer.isBooked()).as(answer.toString()).isTrue();
        return now;
    }

    @Test
    @Order(2)
    void a_thousand_waiters_cost_no_statement_while_they_wait_and_leave_nothing_behind() throws Exception {
        var checkouts = Stream.generate(nodes::checkout).limit(USERS).toList();
        var clients = checkouts.stream().map(Checkout::client).toList();
        try {
            var streams = clients.stream().flatMap(client -> Stream.generate(() -> client.events(nodes.committing.url(), null)).limit(STREAMS_OF_USER))
                    .toList();
            await().atMost(SOON).until(() -> streams.stream().allMatch(stream -> stream.events().size() == 1));
            var polls = IntStream.range(0, USERS).mapToObj(i -> clients.get(i).begin(nodes.committing.url(), "?wait=20",
                    "\"" + streams.get(i * STREAMS_OF_USER).events().getFirst().id() + "\"")).toList();
            await().pollInterval(Duration.ofMillis(50)).atMost(SOON).until(() -> waiters(nodes.committing) == WAITERS);
            onlyTheHistoryIsRead();
            oneReadTellsAllWhoWaitForACart(checkouts.getFirst(), polls.getFirst(), streams.subList(0, STREAMS_OF_USER));
            assertThat(Heap.instancesOf(WAITER)).isGreaterThan(WAITERS / 2);
        } finally {
            clients.forEach(StatusClient::close);
        }
        nothingIsLeftBehind();
    }

    private static void onlyTheHistoryIsRead() {
        var counted = nodes.committing.bean(CountedStatements.class);
        pass(Duration.ofMillis(500));
        long statuses = counted.with(STATUS_QUERY);
        assertThat(counted.with(TRANSACTION_ID)).as("drawn while gaps were looked at").isPositive();
        long polls = counted.with(POLL_OF_HISTORY);
        var begun = Instant.now();
        pass(Duration.ofSeconds(2));
        polls = counted.with(POLL_OF_HISTORY) - polls;
        var took = Duration.between(begun, Instant.now());
        System.out.printf("%d waiters: the history was read %d times in %d ms%n", WAITERS, polls, took.toMillis());
        assertThat(counted.with(STATUS_QUERY)).as("nobody's status is read while nothing happens").isEqualTo(statuses);
        await().alias("no transaction id is used up while nothing happens").atMost(SOON).until(() -> {
            long before = counted.with(TRANSACTION_ID);
            pass(Duration.ofSeconds(1));
            return counted.with(TRANSACTION_ID) == before;
        });
        assertThat(polls).isBetween(1L, took.toMillis() / 75 + 2);
    }

    private static void oneReadTellsAllWhoWaitForACart(Checkout checkout, CompletableFuture<Answer> poll, List<EventStream> streams) throws Exception {
        var counted = nodes.committing.bean(CountedStatements.class);
        long before = counted.with(STATUS_QUERY);
        nodes.sandbox.outcome(checkout.order(), "SUCCESS", "SEND");
        assertThat(poll.get(30, SECONDS).isBooked()).isTrue();
        for (EventStream stream : streams) {
            stream.end().get(30, SECONDS);
            assertThat(stream.events().getLast().isBooked()).isTrue();
        }
        assertThat(counted.with(STATUS_QUERY) - before).as("once for all of them, or a few times if it changed meanwhile").isBetween(1L, 4L);
    }

    private static void nothingIsLeftBehind() {
        await().atMost(SOON).until(() -> waiters(nodes.committing) == 0);
        assertThat(nodes.committing.bean(MeterRegistry.class).get("live.carts").gauge().value()).isZero();
        await().atMost(SOON).until(() -> Heap.instancesOf(WAITER) == 0);
        assertThat(Heap.instancesOf("in.pujabooking.api.live.WatchedCart")).isZero();
        var counted = nodes.committing.bean(CountedStatements.class);
        await().alias("the follower ends").atMost(SOON).until(() -> {
            long before = counted.with(POLL_OF_HISTORY);
            pass(Duration.ofMillis(300));
            return counted.with(POLL_OF_HISTORY) == before;
        });
    }

    /** Lets time pass in which nothing is to happen. */
    private static void pass(Duration time) {
        await().pollDelay(time).until(() -> true);
    }

    @Test
    @Order(3)
    void a_node_has_so_many_waiters_and_then_says_when_to_come_again() throws Exception {
        var clients = Stream.generate(nodes::checkout).limit(5).map(Checkout::client).toList();
        var etags = clients.stream().map(client -> client.get(nodes.other.url(), "", null).etag()).toList();
        var waits = IntStream.range(0, TwoNodes.WAITERS_OF_OTHER_NODE)
                .mapToObj(i -> clients.get(i % 4).begin(nodes.other.url(), "?wait=5", etags.get(i % 4))).toList();
        await().pollInterval(Duration.ofMillis(50)).atMost(SOON).until(() -> waiters(nodes.other) == TwoNodes.WAITERS_OF_OTHER_NODE);
        assertThat(clients.getLast().get(nodes.other.url(), "?wait=5", etags.getLast())).returns(503, Answer::status).returns("2", Answer::retryAfter)
                .satisfies(refused -> assertThat(refused.json().path("message").asString()).startsWith("Too many requests are waiting."));
        for (CompletableFuture<Answer> wait : waits) {
            assertThat(wait.get(30, SECONDS).status()).isEqualTo(304);
        }
        clients.forEach(StatusClient::close);
    }

    @Test
    @Order(4)
    void they_wait_through_lost_connections_of_either_node() throws Exception {
        for (TcpProxy wire : List.of(nodes.wireOfOther, nodes.wireOfCommitting)) {
            var plain = devotees.waitThrough(wire::muteAll, nodes.committing);
            assertThat(plain.statuses()).doesNotContain(500, 404, 429);
            await().atMost(SOON).until(() -> nodes.other.health("readiness").equals("UP") && nodes.committing.health("readiness").equals("UP"));
        }
    }

    @Test
    @Order(5)
    void they_wait_through_a_restart_of_the_database() throws Exception {
        var plain = devotees.waitThrough(nodes::restartDatabase, nodes.committing);
        assertThat(plain.statuses()).doesNotContain(500, 404, 429);
    }

    @Test
    @Order(6)
    void they_wait_through_the_stop_of_a_node_which_does_not_wait_for_them() throws Exception {
        stopWhileTheyWait(nodes.other, nodes.committing);
    }

    @Test
    @Order(7)
    void they_wait_through_the_stop_of_the_node_to_which_the_webhook_goes() throws Exception {
        nodes.startOther();
        stopWhileTheyWait(nodes.committing, nodes.other);
    }

    private void stopWhileTheyWait(ApplicationNode node, ApplicationNode survivor) throws Exception {
        var meters = node.bean(MeterRegistry.class);
        var plain = devotees.waitThrough(() -> {
            var begun = Instant.now();
            node.close();
            System.out.printf("A node with waiting requests stopped within %d ms%n", Duration.between(begun, Instant.now()).toMillis());
        }, survivor);
        assertThat(meters.counter("live.answers", "transport", "poll", "outcome", "stopped").count()).isPositive();
        assertThat(meters.counter("live.answers", "transport", "stream", "outcome", "stopped").count()).isPositive();
        assertThat(plain.statuses()).contains(304).doesNotContain(500, 404, 429);
    }
}
