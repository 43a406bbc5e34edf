package in.pujabooking.bench.twin.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** The calendar in India, by which a puja's day is counted. */
@Component
public class India {

    private static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");

    private final Clock clock;

    India(Clock clock) {
        this.clock = clock.withZone(ZONE);
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    Clock clock() {
        return clock;
    }
}
