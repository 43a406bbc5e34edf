package in.pujabooking.api;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** The calendar in India, by which a puja's day is counted. */
@Component
public class IndianCalendar {

    private static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");

    private final Clock clock;

    public IndianCalendar(Clock clock) {
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.now(clock.withZone(ZONE));
    }
}
