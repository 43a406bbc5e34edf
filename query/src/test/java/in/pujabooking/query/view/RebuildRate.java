package in.pujabooking.query.view;

import static org.assertj.core.api.Assertions.assertThat;

import in.pujabooking.query.Devotee;
import in.pujabooking.query.Happened;
import in.pujabooking.query.QueryTest;
import in.pujabooking.query.ReadSide;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How fast the read model is rebuilt; run by {@code -Dtest=RebuildRate -Devents=100000}, never with the other tests. */
@QueryTest
class RebuildRate {

    private static final int EVENTS = Integer.getInteger("events", 100_000);

    @Autowired
    ReadSide readSide;
    @Autowired
    Repairs repairs;
    @Autowired
    ViewRepair repair;
    @Autowired
    JdbcClient jdbc;

    @Test
    void the_rate_of_a_rebuild() {
        // as the application's migrations have it
        jdbc.sql("CREATE INDEX domain_event_about_order ON domain_event ((payload::jsonb ->> 'merchantOrderId')) WHERE type IS NULL").update();
        int perCheckout = WholeCheckout.any().history().messages().size();
        long events = (long) EVENTS / perCheckout * perCheckout;
        Stream.generate(WholeCheckout::any).limit(EVENTS / perCheckout).map(WholeCheckout::history).forEach(readSide::givenWithoutViews);

        long begun = System.nanoTime();
        long marked = repair.markAll("rebuild");
        long allMarked = System.nanoTime();
        WholeCheckout one = WholeCheckout.any();
        readSide.givenWithoutViews(one.history());
        one.rows().forEach(row -> repairs.mark(row.view(), row.source(), one.devotee().user()));
        Map<Object, Object> first = one.answers(readSide);
        long asked = System.nanoTime();
        assertThat(one.answers(readSide)).isEqualTo(first);
        System.out.printf("%d queries while everything is marked: %d ms%n", first.size(), millis(asked, System.nanoTime()));
        long answered = System.nanoTime();
        long repaired = repair.repair(Integer.MAX_VALUE);
        long end = System.nanoTime();

        assertThat(repaired).isEqualTo(marked + 7);
        System.out.printf("%d events, %d sources: marked in %d ms, repaired in %d ms, %d events/s in all%n", events, marked,
                millis(begun, allMarked), millis(answered, end), events * 1000 / (millis(begun, allMarked) + millis(answered, end)));
        Devotee later = Devotee.any();
        long tail = System.nanoTime();
        for (int i = 0; i < 1_000; i++) {
            Devotee next = later.withAnotherCart();
            readSide.given(new Happened().to(next.cart(), next.cartCreated()));
        }
        System.out.printf("1,000 transactions of one event with its row: %d ms%n", millis(tail, System.nanoTime()));
    }

    private static long millis(long begun, long end) {
        return Duration.ofNanos(end - begun).toMillis();
    }
}
