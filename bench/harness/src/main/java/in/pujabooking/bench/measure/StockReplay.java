package in.pujabooking.bench.measure;

import in.pujabooking.bench.Plan;
import in.pujabooking.bench.lab.Contestant;
import in.pujabooking.bench.lab.History;
import in.pujabooking.bench.lab.JavaProcess;
import in.pujabooking.bench.lab.Lab;
import in.pujabooking.bench.lab.Pause;
import in.pujabooking.bench.lab.SampleEvent;
import in.pujabooking.bench.lab.Settling;
import in.pujabooking.bench.lab.Web;
import java.time.Duration;
import java.util.List;

/** Stock Axon in the midst of a replay: frozen, except while its rate is taken. */
final class StockReplay implements AutoCloseable {

    private static final String DATABASE = "stock_history";
    private static final String JAR = "bench/stock/target/stock-exec.jar";
    private static final Duration LOOK_EVERY = Duration.ofMillis(50);

    private final JavaProcess application;
    private final int port;
    private final Plan plan;
    private Settling warmth;

    private StockReplay(JavaProcess application, int port, Plan plan) {
        this.application = application;
        this.port = port;
        this.plan = plan;
    }

    /** Fills its store and lets it begin, until it is warm. */
    static StockReplay start(Lab lab, Plan plan) {
        lab.postgres().create(DATABASE);
        // its own first start makes its tables
        run(lab, Lab.freePort()).close();
        History.ofStock(lab.postgres(), DATABASE, SampleEvent.checkout()).growTo(plan.replayed());
        int port = Lab.freePort();
        StockReplay replay = new StockReplay(run(lab, port), port, plan);
        while (replay.handled() == 0) {
            Pause.of(LOOK_EVERY);
        }
        replay.warmth = WarmUp.of(plan.warmUpRounds(), replay.application.pid(), () -> {
            long before = replay.handled();
            Pause.of(plan.probeRound().multipliedBy(3));
            return replay.handled() - before;
        });
        replay.application.freeze();
        return replay;
    }

    private static JavaProcess run(Lab lab, int port) {
        JavaProcess application = lab.jar("stock", new Contestant(DATABASE, lab.packaged(JAR), List.of(), List.of()), port, List.of());
        application.awaitReady("http://localhost:" + port + Lab.READINESS, System.nanoTime());
        return application;
    }

    Settling warmth() {
        return warmth;
    }

    /** Events per second over one round. */
    double eventsPerSecond() {
        application.thaw();
        long before = handled();
        long begun = System.nanoTime();
        Pause.of(plan.probeRound().multipliedBy(2));
        double rate = (handled() - before) / ((System.nanoTime() - begun) / 1e9);
        application.freeze();
        return rate;
    }

    private long handled() {
        return Web.get("http://localhost:" + port + "/replay", null).path("handled").asLong();
    }

    @Override
    public void close() {
        application.close();
    }
}
