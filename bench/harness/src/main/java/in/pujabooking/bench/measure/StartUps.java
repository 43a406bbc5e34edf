package in.pujabooking.bench.measure;

import in.pujabooking.bench.Plan;
import in.pujabooking.bench.lab.Contestant;
import in.pujabooking.bench.lab.JavaProcess;
import in.pujabooking.bench.lab.Lab;
import in.pujabooking.bench.lab.Web;
import in.pujabooking.bench.report.Better;
import in.pujabooking.bench.report.Bound;
import in.pujabooking.bench.report.Goal;
import in.pujabooking.bench.report.Measure;
import in.pujabooking.bench.report.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** From the start of the process to the first request that is answered, on a database that is there already; and memory. */
public final class StartUps {

    private static final String EMPTY_JAR = "bench/empty/target/empty.jar";
    private static final int REQUESTS = 20_000;

    private final Lab lab;
    private final Plan plan;
    private final Contestant ours;
    private final Contestant empty;

    public StartUps(Lab lab, Plan plan) {
        this.lab = lab;
        this.plan = plan;
        this.ours = lab.ours().named("startup");
        this.empty = new Contestant("empty", lab.packaged(EMPTY_JAR), List.of(), List.of());
    }

    /** @param contest ours, after all the load that it had */
    public List<Measure> measure(Contest contest) {
        double oursLoaded = contest.residentMegabytes();
        List<Double> oursStarts = new ArrayList<>();
        List<Double> emptyStarts = new ArrayList<>();
        for (Contestant contestant : List.of(ours, empty)) {
            lab.postgres().createIfMissing(contestant.database());
            // the first start of each makes its tables
            start(contestant);
        }
        for (int round = 0; round < plan.rounds(); round++) {
            oursStarts.add(start(ours));
            emptyStarts.add(start(empty));
        }
        double emptyLoaded = emptyAfterLoad();
        return List.of(
                new Measure("start-up", "Start-up to ready", "ms", Better.LOWER, List.of(new Series(Names.OURS, "", oursStarts), new Series(Names.EMPTY, "", emptyStarts)),
                        Optional.of(Goal.ratio(Names.OURS, Names.EMPTY, Optional.empty(), Bound.AT_MOST, 1.5, "half as long again as nothing")),
                        Optional.of("java -jar until readiness answers 200, on a database that has its tables; both with the same options of the JVM.")),
                new Measure("memory", "Memory after the load", "MiB", Better.LOWER,
                        List.of(new Series(Names.OURS, "", List.of(oursLoaded)), new Series(Names.EMPTY, "", List.of(emptyLoaded))),
                        Optional.of(Goal.ratio(Names.OURS, Names.EMPTY, Optional.empty(), Bound.AT_MOST, 1.5, "half as much again as nothing")),
                        Optional.of("Resident memory of the process after a full collection: ours after all checkouts of this run, the empty one after %,d requests."
                                .formatted(REQUESTS))));
    }

    private double start(Contestant contestant) {
        int port = Lab.freePort();
        long begun = System.nanoTime();
        try (JavaProcess process = lab.jar("start-" + contestant.database(), contestant, port, List.of())) {
            return process.awaitReady(health(port), begun);
        }
    }

    private double emptyAfterLoad() {
        int port = Lab.freePort();
        try (JavaProcess process = lab.jar("empty-loaded", empty, port, List.of())) {
            process.awaitReady(health(port), System.nanoTime());
            for (int i = 0; i < REQUESTS; i++) {
                Web.get(health(port), null);
            }
            return process.residentMegabytes();
        }
    }

    private static String health(int port) {
        return "http://localhost:" + port + Lab.READINESS;
    }
}
