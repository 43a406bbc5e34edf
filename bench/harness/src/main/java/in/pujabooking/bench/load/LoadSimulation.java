package in.pujabooking.bench.load;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.constantConcurrentUsers;
import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.doIf;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.core.CoreDsl.repeat;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;

import in.pujabooking.bench.lab.Command;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Plays the phases of a plan one after the other; started by Gatling, told by system properties what to play and where to write. */
public final class LoadSimulation extends Simulation {

    static final String PLAN = "load.plan";
    static final String SAMPLES = "load.samples";

    private final Recorder recorder = new Recorder();
    private final Meter meter = new Meter(recorder);
    private final Scripts scripts = new Scripts(recorder);
    private final AtomicInteger turn = new AtomicInteger();

    public LoadSimulation() {
        List<Phase> phases = LoadRun.read(Path.of(System.getProperty(PLAN)));
        setUp(play(phases, exec(session -> session))).protocols(http.shareConnections().disableCaching().disableWarmUp().disableFollowRedirect());
    }

    /**
     * A population begins when the one before has ended, so the phases are nested into each other. Gatling takes a second or two for each such step,
     * therefore one phase is ended by the population that begins the next.
     *
     * @param before ends the phase before
     */
    private PopulationBuilder play(List<Phase> phases, ChainBuilder before) {
        Phase phase = phases.getFirst();
        ChainBuilder end = ifNeeded(phase, exec(session -> {
            meter.end(phase);
            return session;
        }));
        PopulationBuilder rest = phases.size() == 1 ? once(phase.name() + " end", end) : play(phases.subList(1, phases.size()), end);
        return switch (phase.kind()) {
            case POLLING, LONG_POLL -> {
                var waiting = new WaitingScripts(phase, recorder, scripts);
                yield once(phase.name() + " change", exec(before).exec(change(phase))).andThen(waiting.pay(who(phase))
                        .andThen(once(phase.name() + " begin", begin(phase)).andThen(waiting.await().andThen(rest), waiting.decide())));
            }
            case CHECKOUT, WEBHOOK, STATUS, CONSTANT, IDLE -> once(phase.name() + " begin", exec(before).exec(change(phase)).exec(begin(phase)))
                    .andThen(Stream.concat(Stream.of(measured(phase).andThen(rest)), background(phase)).toArray(PopulationBuilder[]::new));
        };
    }

    private ChainBuilder change(Phase phase) {
        return ifNeeded(phase, exec(session -> change(session, phase)).exec(pause(Duration.ofMillis(500))));
    }

    private ChainBuilder begin(Phase phase) {
        return ifNeeded(phase, exec(session -> {
            meter.begin(phase);
            return session;
        }));
    }

    private static PopulationBuilder once(String name, ChainBuilder chain) {
        return scenario(name).exec(chain).injectOpen(atOnceUsers(1));
    }

    private PopulationBuilder measured(Phase phase) {
        Load load = phase.load();
        ChainBuilder script = script(phase);
        if (load.each() > 0) {
            return scenario(phase.name()).exec(ifNeeded(phase, repeat(load.each()).on(exec(who(phase)).exec(script)))).injectOpen(atOnceUsers(load.users()));
        }
        return scenario(phase.name()).exec(who(phase)).exec(script)
                .injectClosed(constantConcurrentUsers(load.users()).during(Duration.ofSeconds(load.seconds())));
    }

    private Stream<PopulationBuilder> background(Phase phase) {
        return phase.load().perSecond() == 0 ? Stream.empty() : Stream.of(scenario(phase.name() + " background").exec(who(phase))
                .exec(scripts.checkout(phase.inBackground()))
                .injectOpen(constantUsersPerSec(phase.load().perSecond()).during(Duration.ofSeconds(phase.load().seconds()))));
    }

    private ChainBuilder script(Phase phase) {
        return switch (phase.kind()) {
            case CHECKOUT -> scripts.checkout(phase);
            case WEBHOOK -> scripts.webhook(phase);
            case STATUS -> scripts.read(phase, "/api/payments/cart/status/#{cart}/");
            case CONSTANT -> scripts.read(phase, "/api/constant/");
            case IDLE -> exec(pause(Duration.ofSeconds(phase.load().seconds())));
            case POLLING, LONG_POLL -> throw new IllegalArgumentException("Who waits needs somebody who decides");
        };
    }

    private ChainBuilder ifNeeded(Phase phase, ChainBuilder chain) {
        return doIf(session -> meter.isNeeded(phase)).then(chain);
    }

    private ChainBuilder who(Phase phase) {
        List<String> tokens = phase.target().tokens();
        List<String> carts = phase.target().carts();
        return exec(session -> {
            int number = turn.getAndIncrement() % tokens.size();
            Session known = session.set("token", tokens.get(number));
            return carts.isEmpty() ? known : known.set("cart", carts.get(number % carts.size()));
        });
    }

    private static Session change(Session session, Phase phase) {
        phase.freeze().forEach(pid -> Command.run("kill", "-STOP", pid.toString()));
        Stream.concat(phase.target().others().stream(), phase.target().application().stream())
                .forEach(pid -> Command.run("kill", "-CONT", pid.toString()));
        return session;
    }

    @Override
    public void after() {
        recorder.write(Path.of(System.getProperty(SAMPLES)));
    }
}
