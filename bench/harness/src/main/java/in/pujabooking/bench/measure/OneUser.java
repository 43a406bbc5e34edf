package in.pujabooking.bench.measure;

import in.pujabooking.bench.lab.Lab;
import in.pujabooking.bench.lab.Shop;
import in.pujabooking.bench.load.LoadRun;
import in.pujabooking.bench.load.Samples;
import in.pujabooking.bench.report.Better;
import in.pujabooking.bench.report.Bound;
import in.pujabooking.bench.report.Goal;
import in.pujabooking.bench.report.Measure;
import java.util.List;
import java.util.Optional;

/** How long a checkout takes when nobody else is there. */
final class OneUser implements LoadMeasure {

    private static final int CHECKOUTS_OF_THE_SANDBOX = 200;
    private static final int CHECKOUTS_OF_A_SMOKE_RUN = 10;

    private final Lab lab;
    private final Contestants contestants;

    OneUser(Lab lab, Contestants contestants) {
        this.lab = lab;
        this.contestants = contestants;
    }

    @Override
    public String what() {
        return "checkouts of one user";
    }

    @Override
    public void addTo(LoadRun run) {
        contestants.rounds(round -> contestants.inTurn(round).forEach(shop -> contestants.alone(run, shop, phase(shop, round))
                .by(1, contestants.plan().round().dividedBy(2)).polling(Contestants.POLL_OF_ONE).checkouts()));
    }

    @Override
    public List<Measure> measures(Samples samples) {
        double share = new SandboxShare(lab).millis(contestants.plan().smoke() ? CHECKOUTS_OF_A_SMOKE_RUN : CHECKOUTS_OF_THE_SANDBOX);
        return List.of(new Measure("one-user", "One checkout by one user, without the sandbox's share", "ms", Better.LOWER,
                contestants.series("", (shop, round) -> Math.max(0, samples.millis(phase(shop, round), 0.5) - share)),
                Optional.of(Goal.ratio(Names.OURS, Names.TWIN, Optional.empty(), Bound.AT_MOST, 1.5, "not much slower than the twin")),
                Optional.of(("Median from the first request until BK-... is visible, looked for every 2 ms, less what the sandbox itself took: %.1f ms for pay, "
                        + "outcome until its webhook, and order status, measured by themselves. Both are warm.").formatted(share))));
    }

    private static String phase(Shop shop, int round) {
        return "1 user " + shop.name() + " " + round;
    }
}
