package in.pujabooking.bench.measure;

import in.pujabooking.bench.Plan;
import in.pujabooking.bench.lab.JavaProcess;
import in.pujabooking.bench.lab.Lab;
import in.pujabooking.bench.lab.Web;
import in.pujabooking.bench.report.Better;
import in.pujabooking.bench.report.Bound;
import in.pujabooking.bench.report.Goal;
import in.pujabooking.bench.report.Measure;
import in.pujabooking.bench.report.Series;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** From the start of the process to the first request that is answered, on a database that is there already; and memory. */
public final class StartUps {

    private static final String DATABASE = "startup";
    private static final String EMPTY = "empty";
    private static final String EMPTY_JAR = "bench/empty/target/empty.jar";
    private static final int REQUESTS = 20_000;

    private final Lab lab;
    private final Plan plan;

    public StartUps(Lab lab, Plan plan) {
        this.lab = lab;
        this.plan = plan;
    }

    /** @param contest ours, after all the load that it had */
    public List<Measure> measure(Contest contest) {
        double oursLoaded = contest.residentMegabytes();
        lab.postgres().create(DATABASE);
        lab.postgres().create(EMPTY);
        List<Double> ours = new ArrayList<>();
        List<Double> empty = new ArrayList<>();
        // the first start of each makes its tables
        start(lab.oursPackaged(), DATABASE, oursSettings());
        start(lab.packaged(EMPTY_JAR), EMPTY, List.of());
        for (int round = 0; round < plan.rounds(); round++) {
            ours.add(start(lab.oursPackaged(), DATABASE, oursSettings()));
            empty.add(start(lab.packaged(EMPTY_JAR), EMPTY, List.of()));
        }
        double emptyLoaded = emptyAfterLoad();
        return List.of(
                new Measure("start-up", "Start-up to ready", "ms", Better.LOWER, List.of(new Series(Names.OURS, "", ours), new Series(Names.EMPTY, "", empty)),
                        Optional.of(new Goal(Names.OURS, Names.EMPTY, Optional.empty(), Bound.AT_MOST, 1.5, "half as long again as nothing")),
                        Optional.of("java -jar until readiness answers 200, on a database that has its tables; both with the same options of the JVM.")),
                new Measure("memory", "Memory after the load", "MiB", Better.LOWER,
                        List.of(new Series(Names.OURS, "", List.of(oursLoaded)), new Series(Names.EMPTY, "", List.of(emptyLoaded))),
                        Optional.of(new Goal(Names.OURS, Names.EMPTY, Optional.empty(), Bound.AT_MOST, 1.5, "half as much again as nothing")),
                        Optional.of("Resident memory of the process after a full collection: ours after all checkouts of this run, the empty one after %,d requests."
                                .formatted(REQUESTS))));
    }

    private static List<String> oursSettings() {
        return List.of("--phonepe.sandbox.start=false", "--startup.welcome=false");
    }

    private double start(Path jar, String database, List<String> settings) {
        int port = Lab.freePort();
        long begun = System.nanoTime();
        try (JavaProcess process = lab.jar("start-" + database, jar, port, database, settings)) {
            return process.awaitReady(health(port), begun);
        }
    }

    private double emptyAfterLoad() {
        int port = Lab.freePort();
        try (JavaProcess process = lab.jar("empty-loaded", lab.packaged(EMPTY_JAR), port, EMPTY, List.of())) {
            process.awaitReady(health(port), System.nanoTime());
            for (int i = 0; i < REQUESTS; i++) {
                Web.get(health(port), null);
            }
            return process.residentMegabytes();
        }
    }

    private static String health(int port) {
        return "http://localhost:" + port + "/actuator/health/readiness";
    }
}
