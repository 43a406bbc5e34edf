package in.pujabooking.bench.measure;

import in.pujabooking.bench.Plan;
import in.pujabooking.bench.lab.Lab;
import in.pujabooking.bench.limit.Pgbench;
import in.pujabooking.bench.probe.ProbeProcess;
import in.pujabooking.bench.report.Better;
import in.pujabooking.bench.report.Bound;
import in.pujabooking.bench.report.Goal;
import in.pujabooking.bench.report.Measure;
import in.pujabooking.bench.report.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Events appended and commands decided per second, beside the same rows written by pgbench. */
public final class Rates {

    private static final String DATABASE = "probe";
    /** A run of the script is the whole life of a cart. */
    private static final int COMMANDS_PER_SCRIPT = 5;

    private interface Figure {
        double perSecond(int writers);
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
            probe.appendsPerSecond(8, plan.probeRound().multipliedBy(plan.smoke() ? 1 : 3));
            probe.commandsPerSecond(8, plan.probeRound().multipliedBy(plan.smoke() ? 1 : 4));
            return List.of(
                    measure("appends", "Events appended", "events/s", 0.8, "four fifths of the same INSERT from a C program",
                            writers -> probe.appendsPerSecond(writers, plan.probeRound()), writers -> appends.perSecond(writers, plan.probeRound()),
                            "Each event in a transaction of its own, through the event store's engine; pgbench inserts the same row into the same table."),
                    measure("commands", "Commands", "commands/s", 1.0, "as many as the same transaction from a C program",
                            writers -> probe.commandsPerSecond(writers, plan.probeRound()),
                            writers -> COMMANDS_PER_SCRIPT * commands.perSecond(writers, plan.probeRound()),
                            "Through the command gateway, view rows included: a cart is made, gets a promo code, loses it, gets it again, is removed. pgbench's "
                                    + "transaction reads the aggregate's events and its row in the view, inserts the next event and writes the row."));
        }
    }

    private Measure measure(String id, String title, String unit, double goal, String text, Figure ours, Figure pgbench, String explanation) {
        List<Series> series = new ArrayList<>();
        for (int writers : plan.writers()) {
            String variant = writers == 1 ? "1 writer" : writers + " writers";
            List<Double> oursRounds = new ArrayList<>();
            List<Double> pgbenchRounds = new ArrayList<>();
            for (int round = 0; round < plan.rounds(); round++) {
                oursRounds.add(ours.perSecond(writers));
                pgbenchRounds.add(pgbench.perSecond(writers));
            }
            series.add(new Series(Names.OURS, variant, oursRounds));
            series.add(new Series(Names.PGBENCH, variant, pgbenchRounds));
        }
        return new Measure(id, title, unit, Better.HIGHER, series,
                Optional.of(new Goal(Names.OURS, Names.PGBENCH, Optional.of("8 writers"), Bound.AT_LEAST, goal, text)), Optional.of(explanation));
    }
}
