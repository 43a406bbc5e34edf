package in.pujabooking.phonepe.sandbox.support;

import static org.assertj.core.api.Assertions.assertThat;

import in.pujabooking.phonepe.sandbox.SandboxSettings;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class PhonePeIdsTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-01-15T05:00:45.678Z"), ZoneOffset.UTC);

    private final PhonePeIds ids = new PhonePeIds(
            NOON, new Random(1), new Binder(new MapConfigurationPropertySource(Map.of())).bindOrCreate("sandbox", SandboxSettings.class));

    @Test
    void anIdCarriesTheTimeInIndia() {
        assertThat(ids.at(ids.now(), "OMO")).matches("OMO260115103045678\\d{7}W");
    }

    @Test
    void idsOfTheSameMillisecondDiffer() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            assertThat(seen.add(ids.at(ids.now(), "OM"))).isTrue();
        }
    }
}
