package in.pujabooking.bench.measure;

import in.pujabooking.bench.lab.Shop;
import in.pujabooking.bench.load.LoadRun;
import in.pujabooking.bench.load.Samples;
import in.pujabooking.bench.report.Better;
import in.pujabooking.bench.report.Bound;
import in.pujabooking.bench.report.Goal;
import in.pujabooking.bench.report.Measure;
import in.pujabooking.bench.report.Series;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** From a webhook's sending until the booking is visible, when nobody else is there or beside other checkouts. */
final class Webhooks implements LoadMeasure {

    private static final int CHECKOUTS_OF_THE_GENERATOR = 20;

    private final Contestants contestants;
    private final String when;
    private final double beside;

    private Webhooks(Contestants contestants, String when, double beside) {
        this.contestants = contestants;
        this.when = when;
        this.beside = beside;
    }

    static Webhooks idle(Contestants contestants) {
        return new Webhooks(contestants, "idle", 0);
    }

    /** @param perSecond checkouts that begin beside the measured ones, the same for both */
    static Webhooks busy(Contestants contestants, double perSecond) {
        return new Webhooks(contestants, "busy", perSecond);
    }

    @Override
    public String what() {
        return "webhook to booking, " + when;
    }

    @Override
    public void addTo(LoadRun run) {
        if (beside > 0 && !contestants.plan().smoke()) {
            // the load generator is a process of its own in each run, and cold
            contestants.both().forEach(shop -> contestants.alone(run, shop, "generator " + shop.name())
                    .byEach(Contestants.USERS, CHECKOUTS_OF_THE_GENERATOR).polling(Contestants.POLL_OF_MANY).checkouts());
        }
        contestants.rounds(round -> contestants.inTurn(round).forEach(shop -> contestants.alone(run, shop, phase(shop, round))
                .by(1, contestants.plan().round().multipliedBy(2).dividedBy(3)).beside(beside).polling(Contestants.POLL_OF_ONE).webhooks()));
    }

    @Override
    public List<Measure> measures(Samples samples) {
        List<Series> series = Stream.of(0.5, 0.99).flatMap(share -> contestants.series("p%.0f".formatted(100 * share),
                (shop, round) -> samples.millis(phase(shop, round), share)).stream()).toList();
        return List.of(new Measure("webhook-" + when, "Webhook sent to booking visible, " + when, "ms", Better.LOWER, series,
                Optional.of(Goal.ratio(Names.OURS, Names.TWIN, Optional.empty(), Bound.AT_MOST, 1.5, "the twin's same figure")),
                Optional.of("The devotee sends the webhook and looks at the status every 2 ms once that is answered." + (beside == 0 ? ""
                        : " Beside it %.1f checkouts begin each second, 70 %% of the most that ours reached in a round; the load generator and the sandbox share the processors."
                                .formatted(beside)))));
    }

    private String phase(Shop shop, int round) {
        return "webhook " + when + " " + shop.name() + " " + round;
    }
}
