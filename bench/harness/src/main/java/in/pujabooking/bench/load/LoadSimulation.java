package in.pujabooking.bench.load;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.constantConcurrentUsers;
import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;

import in.pujabooking.bench.lab.Command;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Plays the phases of a plan one after the other; started by Gatling, told by system properties what to play and where to write. */
public final class LoadSimulation extends Simulation {

    static final String PLAN = "load.plan";
    static final String SAMPLES = "load.samples";

    private final Recorder recorder = new Recorder();
    private final Scripts scripts = new Scripts(recorder);
    private final AtomicInteger turn = new AtomicInteger();

    public LoadSimulation() {
        List<Phase> phases = LoadRun.read(Path.of(System.getProperty(PLAN)));
        setUp(from(phases, 0)).protocols(http.shareConnections().disableWarmUp().disableFollowRedirect());
    }

    /** A population begins when the one before has ended, so the phases are nested into each other. */
    private PopulationBuilder from(List<Phase> phases, int number) {
        Phase phase = phases.get(number);
        List<PopulationBuilder> load = new ArrayList<>();
        PopulationBuilder measured = measured(phase);
        load.add(number + 1 == phases.size() ? measured : measured.andThen(from(phases, number + 1)));
        if (phase.background() > 0) {
            load.add(scenario(number + " background").exec(who(phase)).exec(scripts.checkout(phase, null))
                    .injectOpen(constantUsersPerSec(phase.background()).during(Duration.ofSeconds(phase.seconds()))));
        }
        return scenario(number + " change").exec(session -> change(session, phase)).exec(pause(Duration.ofMillis(500)))
                .injectOpen(atOnceUsers(1)).andThen(load.toArray(PopulationBuilder[]::new));
    }

    private PopulationBuilder measured(Phase phase) {
        return scenario(phase.name()).exec(who(phase)).exec(script(phase))
                .injectClosed(constantConcurrentUsers(phase.users()).during(Duration.ofSeconds(phase.seconds())));
    }

    private ChainBuilder script(Phase phase) {
        return switch (phase.kind()) {
            case CHECKOUT -> scripts.checkout(phase, phase.name());
            case WEBHOOK -> scripts.webhook(phase);
            case STATUS -> scripts.read(phase, "/api/payments/cart/status/#{cart}/");
            case CONSTANT -> scripts.read(phase, "/api/constant/");
        };
    }

    private ChainBuilder who(Phase phase) {
        return exec(session -> {
            int number = turn.getAndIncrement() % phase.tokens().size();
            Session known = session.set("token", phase.tokens().get(number));
            return phase.carts().isEmpty() ? known : known.set("cart", phase.carts().get(number % phase.carts().size()));
        });
    }

    private static Session change(Session session, Phase phase) {
        phase.freeze().forEach(pid -> Command.run("kill", "-STOP", pid.toString()));
        phase.thaw().forEach(pid -> Command.run("kill", "-CONT", pid.toString()));
        return session;
    }

    @Override
    public void after() {
        recorder.write(Path.of(System.getProperty(SAMPLES)));
    }
}
