package in.pujabooking.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import in.pujabooking.Http;
import in.pujabooking.IntegrationTest;
import in.pujabooking.Ops;
import in.pujabooking.PlantedEvents;
import in.pujabooking.Sandbox;
import in.pujabooking.Storefront;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** A stream that stands still is seen, started again, and holds nobody's booking up. */
@IntegrationTest
@Import(TestStream.class)
@TestPropertySource(properties = "streams.look-every=1s")
@DirtiesContext
class StreamsIT {

    private static final long DEVOTEE = 6200;
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String RESUMED = "{\"merchantOrderId\": \"CART_CART_USER1_001_ABC123\"}";

    @Autowired
    private Storefront storefront;
    @Autowired
    private Sandbox sandbox;
    @Autowired
    private JdbcClient database;
    @Autowired
    private Streams streams;
    @Autowired
    private TestStream.Follower follower;
    @Autowired
    private EventProcessingConfiguration processing;
    @Autowired
    private MeterRegistry meters;
    @Value("http://localhost:${server.port}")
    private String url;

    private final CountDownLatch released = new CountDownLatch(1);

    @BeforeEach
    void theStreamKeepsUp() {
        awaitKeptUp();
    }

    @AfterEach
    void theStreamRecovers() {
        follower.atPeace();
        released.countDown();
        awaitKeptUp();
    }

    @Test
    void what_a_stream_has_not_handled_is_measured_in_the_database() {
        long handledUpTo = lag().position();
        follower.troubledBy(event -> awaitRelease());
        old();
        old();

        StreamLag behind = lag();
        assertThat(behind.events()).isGreaterThanOrEqualTo(2);
        assertThat(behind.age()).isBetween(Duration.ofSeconds(115), Duration.ofMinutes(4));
        assertThat(behind.position()).isEqualTo(handledUpTo);
        assertThat(gauge("stream.unhandled.events")).isGreaterThanOrEqualTo(2);
        assertThat(gauge("stream.unhandled.age")).isGreaterThan(100);

        released.countDown();
        awaitKeptUp();
        assertThat(lag().position()).isGreaterThanOrEqualTo(handledUpTo + 2);
        assertThat(lag().age()).isZero();
        assertThat(gauge("stream.unhandled.events")).isZero();
    }

    @Test
    void health_says_that_a_stream_stands_still_while_the_node_goes_on_booking() {
        follower.troubledBy(event -> {
            throw new IllegalStateException("of a test");
        });
        old();
        await().atMost(SOON).until(() -> health(""), "DOWN"::equals);
        assertThat(health("/readiness")).isEqualTo("UP");
        assertThat(health("/liveness")).isEqualTo("UP");
        assertThat(new Ops(url).get("/actuator/health").body().at("/components/streams/details/" + TestStream.NAME).asString())
                .matches("[0-9]+ events behind, for [0-9]+ s");
        isBooked();

        follower.atPeace();
        await().atMost(SOON).until(() -> health(""), "UP"::equals);
    }

    @Test
    void a_stream_that_was_shut_down_is_started_again() {
        processor().shutDown();
        var event = old();
        await().atMost(SOON).until(() -> follower.handled().contains(event));
        assertThat(processor().isRunning()).isTrue();
    }

    @Test
    void a_stream_whose_thread_ended_in_an_error_is_started_again() {
        var once = new AtomicBoolean();
        follower.troubledBy(event -> {
            if (once.compareAndSet(false, true)) {
                throw new StackOverflowError("of a test");
            }
        });
        var event = old();
        await().atMost(SOON).until(() -> follower.handled().contains(event));
        assertThat(once).isTrue();
    }

    @Test
    void a_handler_that_hangs_keeps_nobody_from_looking_after_the_other_streams() {
        follower.troubledBy(event -> awaitRelease());
        var event = old();
        await().alias("asked to stop").atMost(SOON).until(() -> !processor().isRunning());
        var other = processing.eventProcessor(TestStream.OTHER, StreamingEventProcessor.class).orElseThrow();
        other.shutDown();
        await().alias("the other one is started again").atMost(SOON).until(other::isRunning);
        isBooked();

        follower.atPeace();
        released.countDown();
        await().atMost(SOON).until(() -> follower.handled().contains(event));
    }

    private String old() {
        return new PlantedEvents(database).event("CheckoutResumed", RESUMED);
    }

    private void isBooked() {
        var cart = storefront.newCart(DEVOTEE);
        sandbox.outcome(storefront.newOrder(DEVOTEE, cart), "SUCCESS", "SEND");
        await().atMost(SOON).until(() -> storefront.status(DEVOTEE, cart).path("booking_created").asBoolean());
    }

    private void awaitRelease() {
        try {
            released.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitKeptUp() {
        await().atMost(Duration.ofSeconds(60)).until(() -> lag().events() == 0 && processor().isRunning());
    }

    private StreamLag lag() {
        return streams.lags().stream().filter(lag -> lag.stream().equals(TestStream.NAME)).findFirst().orElseThrow();
    }

    private double gauge(String name) {
        return meters.get(name).tag("stream", TestStream.NAME).gauge().value();
    }

    private StreamingEventProcessor processor() {
        return processing.eventProcessor(TestStream.NAME, StreamingEventProcessor.class).orElseThrow();
    }

    private String health(String group) {
        return Http.send("GET", url + "/actuator/health" + group, Map.of(), null).body().path("status").asString();
    }
}
