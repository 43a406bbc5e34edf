package in.pujabooking.bench.measure;

import in.pujabooking.bench.Plan;
import in.pujabooking.bench.lab.Lab;
import in.pujabooking.bench.lab.Pause;
import in.pujabooking.bench.lab.Settling;
import in.pujabooking.bench.limit.Pgbench;
import in.pujabooking.bench.probe.ProbeProcess;
import in.pujabooking.bench.report.Better;
import in.pujabooking.bench.report.Bound;
import in.pujabooking.bench.report.Goal;
import in.pujabooking.bench.report.Measure;
import in.pujabooking.bench.report.Series;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Events appended and commands decided per second, beside the same statements sent by pgbench. */
public final class Rates {

    private static final String DATABASE = "probe";
    /** A run of the script is the whole life of a cart. */
    private static final int COMMANDS_PER_SCRIPT = 5;
    private static final int JUDGED = 8;

    private interface Figure {
        double perSecond(int writers, Duration time);
    }

    private final Lab lab;
    private final Plan plan;

    public Rates(Lab lab, Plan plan) {
        this.lab = lab;
        this.plan = plan;
    }

    public List<Measure> measure() {
        lab.postgres().create(DATABASE);
        try (ProbeProcess probe = ProbeProcess.start(lab, DATABASE)) {
            Pgbench appends = Pgbench.appends(lab, DATABASE);
            Pgbench commands = Pgbench.commands(lab, DATABASE);
            return List.of(
                    measure("appends", "Events appended", "events/s", probe, probe::appendsPerSecond, appends::perSecond, Optional.empty(),
                            "Each event in a transaction of its own, through the event store's engine; pgbench inserts the same row into the same table."),
                    measure("commands", "Commands", "commands/s", probe, probe::commandsPerSecond,
                            (writers, time) -> COMMANDS_PER_SCRIPT * commands.perSecond(writers, time),
                            Optional.of(Goal.ratio(Names.OURS, Names.PGBENCH, Optional.of(writers(JUDGED)), Bound.AT_LEAST, 0.8, "four fifths of a C program")),
                            "Through the command gateway of the whole application, view rows included, in one transaction each: a cart is made, gets a promo code, "
                                    + "loses it, gets it again, is removed. pgbench's transaction reads the cart's events, inserts the next one and writes the cart's "
                                    + "row in the view. Statements each: reads and writes of one command as PostgreSQL counts them, without BEGIN and "
                                    + "COMMIT, so that both can be seen to do the same."));
        }
    }

    private Measure measure(String id, String title, String unit, ProbeProcess probe, Figure ours, Figure pgbench, Optional<Goal> goal, String explanation) {
        Duration warming = plan.probeRound().multipliedBy(2);
        Settling warmth = WarmUp.of(plan.warmUpRounds(), probe.pid(), () -> ours.perSecond(JUDGED, warming) * warming.toMillis() / 1_000);
        List<Series> series = new ArrayList<>();
        for (int writers : plan.writers()) {
            List<Double> oursRounds = new ArrayList<>();
            List<Double> pgbenchRounds = new ArrayList<>();
            for (int round = 0; round < plan.rounds(); round++) {
                if (round % 2 == 0) {
                    oursRounds.add(ours.perSecond(writers, plan.probeRound()));
                    pgbenchRounds.add(pgbench.perSecond(writers, plan.probeRound()));
                } else {
                    pgbenchRounds.add(pgbench.perSecond(writers, plan.probeRound()));
                    oursRounds.add(ours.perSecond(writers, plan.probeRound()));
                }
            }
            series.add(new Series(Names.OURS, writers(writers), oursRounds, statementsEach(writers, ours)));
            series.add(new Series(Names.PGBENCH, writers(writers), pgbenchRounds, statementsEach(writers, pgbench)));
        }
        return new Measure(id, title, unit, Better.HIGHER, series, goal, Optional.of(explanation + " The application's warm-up by rounds of %d s: %s."
                .formatted(warming.toSeconds(), warmth.text())));
    }

    /** In a round that is not timed, because counting costs a little. */
    private Map<String, Double> statementsEach(int writers, Figure figure) {
        if (writers != JUDGED) {
            return Map.of();
        }
        Duration time = Duration.ofSeconds(1);
        lab.postgres().trackStatements(true);
        // every session has to hear of it
        Pause.of(Duration.ofMillis(500));
        try {
            double before = readsAndWrites();
            double done = figure.perSecond(writers, time) * time.toSeconds();
            return Map.of("statements each", (readsAndWrites() - before) / done);
        } finally {
            lab.postgres().trackStatements(false);
        }
    }

    /** Without BEGIN and COMMIT, which a driver and pgbench send in ways that are counted differently. */
    private double readsAndWrites() {
        return lab.postgres().number("postgres", "SELECT coalesce(sum(calls), 0) FROM pg_stat_statements JOIN pg_database d ON d.oid = dbid AND d.datname = '"
                + DATABASE + "' WHERE query !~* '^(begin|commit)'");
    }

    private static String writers(int writers) {
        return writers == 1 ? "1 writer" : writers + " writers";
    }
}
