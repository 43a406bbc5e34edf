package in.pujabooking.bench.measure;

import in.pujabooking.bench.Measurements;
import in.pujabooking.bench.Plan;
import in.pujabooking.bench.lab.Lab;
import in.pujabooking.bench.load.LoadRun;
import in.pujabooking.bench.load.Samples;
import java.util.List;

/** Ours and the CRUD twin under the same load, in turn. */
public final class Contest implements AutoCloseable {

    private static final double BUSY = 0.7;

    private final Lab lab;
    private final Contestants contestants;

    private Contest(Lab lab, Contestants contestants) {
        this.lab = lab;
        this.contestants = contestants;
    }

    /** Returns when both are ready. */
    public static Contest start(Lab lab, Plan plan) {
        return new Contest(lab, Contestants.start(lab, plan, lab.ours(), lab.twin()));
    }

    /** Everything that is measured under load. */
    public void underLoad(Measurements into) {
        var checkouts = new Checkouts(contestants);
        into.attemptAll("load", () -> play("load", List.of(checkouts, new OneUser(lab, contestants), Webhooks.idle(contestants)), into));
        into.attemptAll("busy", () -> play("busy", List.of(Webhooks.busy(contestants, Math.max(1, BUSY * checkouts.best())),
                new StatusReads(contestants, contestants.bookedCarts())), into));
        into.attemptAll("waiters", () -> play("waiters", List.of(Waiters.atOneNode(lab, contestants)), into));
        afterLoad(into);
    }

    /** The same in one run of the load generator, whose start takes longer than everything that it then does. */
    public void underLittleLoad(Measurements into) {
        into.attemptAll("load", () -> play("load", List.of(new Checkouts(contestants), new OneUser(lab, contestants), Webhooks.idle(contestants),
                Webhooks.busy(contestants, 1), new StatusReads(contestants, contestants.bookedCarts()), Waiters.atOneNode(lab, contestants)), into));
        afterLoad(into);
    }

    private void afterLoad(Measurements into) {
        into.attemptAll("waiters at another node", () -> {
            try (var other = Waiters.atAnotherNode(lab, contestants)) {
                play("waiters-other", List.of(other), into);
            }
        });
        into.attempt("what a checkout costs the database", () -> new Costs(lab, contestants).measure());
    }

    private void play(String name, List<? extends LoadMeasure> measures, Measurements into) {
        var run = new LoadRun(lab, name);
        measures.forEach(measure -> measure.addTo(run));
        into.say("load: " + String.join(", ", measures.stream().map(LoadMeasure::what).toList()));
        Samples samples;
        try {
            samples = run.play();
        } finally {
            contestants.thaw();
        }
        measures.forEach(measure -> into.attempt(measure.what(), () -> measure.measures(samples)));
    }

    /** Resident memory after all that load. */
    double residentMegabytes() {
        return contestants.ours().application().residentMegabytes();
    }

    @Override
    public void close() {
        contestants.close();
    }
}
