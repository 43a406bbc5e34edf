package in.pujabooking.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import in.pujabooking.IntegrationTest;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class OffersIT {

    private static final long SERVICE = 4;
    private static final long PACKAGE = 7;
    private static final long PRICE = 351_000;

    @Autowired
    private Offers offers;
    @Autowired
    private Catalogue catalogue;
    @Autowired
    private MeterRegistry meters;
    @Autowired
    private JdbcClient database;

    @AfterEach
    void the_old_price() {
        price(PRICE);
    }

    @Test
    void an_offer_is_kept_in_memory() {
        await().atMost(Duration.ofSeconds(10)).until(() -> {
            double before = hits();
            offers.puja(SERVICE, PACKAGE);
            return hits() == before + 1;
        });
    }

    @Test
    void a_price_that_changes_is_seen_within_two_seconds() {
        assertThat(quoted(offers)).isEqualTo(PRICE);
        price(400_000);
        await().atMost(Duration.ofSeconds(2)).until(() -> quoted(offers) == 400_000);
    }

    @Test
    void each_kind_of_change_is_a_new_version_of_the_catalogue() {
        long version = version();
        database.sql("UPDATE astrology_service SET active = active").update();
        database.sql("INSERT INTO puja_service (id, title, description) VALUES (9001, 'New', 'New')").update();
        database.sql("DELETE FROM puja_service WHERE id = 9001").update();
        price(PRICE);
        assertThat(version()).isEqualTo(version + 4);
    }

    @Test
    void nothing_is_kept_while_nobody_sees_whether_the_catalogue_changes() {
        var nanos = new AtomicLong();
        var version = new CatalogueVersion(nanos::get);
        var kept = new Offers(catalogue, version, new SimpleMeterRegistry());
        assertThat(quoted(kept)).isEqualTo(PRICE);
        price(400_000);
        assertThat(quoted(kept)).as("nobody has looked yet").isEqualTo(400_000);

        version.seen(1, nanos.get());
        assertThat(quoted(kept)).isEqualTo(400_000);
        price(PRICE);
        assertThat(quoted(kept)).as("seen a moment ago").isEqualTo(400_000);
        nanos.addAndGet(Duration.ofSeconds(3).toNanos());
        assertThat(quoted(kept)).as("seen too long ago").isEqualTo(PRICE);
    }

    @Test
    void a_slow_look_counts_from_its_beginning() {
        var nanos = new AtomicLong();
        var version = new CatalogueVersion(nanos::get);
        nanos.addAndGet(Duration.ofSeconds(3).toNanos());
        version.seen(1, 0);
        assertThat(version.recent()).isEmpty();
    }

    private double hits() {
        return meters.get("cache.gets").tag("cache", "catalogue.offers").tag("result", "hit").functionCounter().count();
    }

    private static long quoted(Offers offers) {
        return offers.puja(SERVICE, PACKAGE) instanceof Offer.Quoted quoted ? quoted.quote().price().value() : -1;
    }

    private void price(long paise) {
        database.sql("UPDATE puja_package SET price_paise = ? WHERE id = ?").params(paise, PACKAGE).update();
    }

    private long version() {
        return database.sql("SELECT version FROM catalogue_version").query(Long.class).single();
    }
}
