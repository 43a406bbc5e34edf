package in.pujabooking.bench.measure;

import in.pujabooking.bench.Measurements;
import in.pujabooking.bench.Plan;
import in.pujabooking.bench.lab.Lab;
import in.pujabooking.bench.lab.Shop;
import in.pujabooking.bench.load.LoadRun;
import in.pujabooking.bench.load.Samples;
import in.pujabooking.bench.load.Spent;
import in.pujabooking.bench.report.Better;
import in.pujabooking.bench.report.Measure;
import in.pujabooking.bench.report.Series;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Collectors and compilers of the JVM, tried for ours and the twin alike: cold and warm. */
public final class Settings {

    private static final String COMPACT = "-XX:+UseCompactObjectHeaders";
    private static final int LAST = 3;

    private record Round(double processorMsEach, double perSecond) {

        static Round of(Samples samples, Spent spent) {
            return new Round(spent.applicationMsEach() + spent.databaseMsEach(), samples.perSecond(spent.phase()));
        }
    }

    private record Tried(String options, String who, List<Round> rounds) {

        List<Round> warm() {
            return rounds.subList(Math.max(0, rounds.size() - LAST), rounds.size());
        }
    }

    private final Lab lab;
    private final Plan plan;
    private final List<Tried> tried = new ArrayList<>();

    public Settings(Lab lab, Plan plan) {
        this.lab = lab;
        this.plan = plan;
    }

    public void measure(Measurements into) {
        options().forEach((name, options) -> into.attemptAll("settings of the JVM: " + name, () -> {
            into.say("settings of the JVM: " + name);
            attempt(name, options);
        }));
        into.attempt("settings of the JVM", () -> List.of(
                measure("settings-processor", "Processor time of a checkout, by the JVM's settings", "ms", Better.LOWER, Round::processorMsEach),
                measure("settings-checkouts", "Whole checkouts, 32 users, by the JVM's settings", "checkouts/s", Better.HIGHER, Round::perSecond)));
    }

    private static Map<String, List<String>> options() {
        var options = new LinkedHashMap<String, List<String>>();
        options.put("as it comes", List.of());
        options.put("G1", List.of("-XX:+UseG1GC"));
        options.put("Serial", List.of("-XX:+UseSerialGC"));
        options.put("Parallel", List.of("-XX:+UseParallelGC"));
        options.put("C1 only", List.of("-XX:TieredStopAtLevel=1"));
        options.put("compact headers", List.of(COMPACT));
        options.put("Serial, compact headers", List.of("-XX:+UseSerialGC", COMPACT));
        return options;
    }

    private void attempt(String name, List<String> options) {
        String database = "settings " + tried.size() + " ";
        try (var contestants = Contestants.start(lab, plan, lab.ours().named(database + "ours").withJvm(options),
                lab.twin().named(database + "twin").withJvm(options))) {
            var run = new LoadRun(lab, "settings-" + tried.size());
            contestants.both().forEach(shop -> IntStream.range(0, plan.warmUpRounds()).forEach(round -> contestants.alone(run, shop, phase(shop, round))
                    .byEach(Contestants.USERS, plan.coldEach()).polling(Contestants.POLL_OF_MANY).toWarmUp(shop.name()).checkouts()));
            Samples samples = run.play();
            contestants.thaw();
            for (Shop shop : contestants.both()) {
                List<Round> rounds = IntStream.range(0, plan.warmUpRounds()).mapToObj(round -> samples.find(phase(shop, round)))
                        .flatMap(Optional::stream).map(spent -> Round.of(samples, spent)).toList();
                tried.add(new Tried(name, shop == contestants.ours() ? Names.OURS : Names.TWIN, rounds));
            }
        }
    }

    private Measure measure(String id, String title, String unit, Better better, ToDoubleFunction<Round> figure) {
        List<Series> series = new ArrayList<>();
        for (Tried each : tried) {
            series.add(new Series(each.who(), each.options() + ", cold", List.of(figure.applyAsDouble(each.rounds().getFirst()))));
            series.add(new Series(each.who(), each.options() + ", warm", each.warm().stream().map(figure::applyAsDouble).toList()));
        }
        return new Measure(id, title, unit, better, series, Optional.empty(), Optional.of(("Rounds of %,d checkouts until the processor time of three lies within "
                + "10 %%, at most %d: the first is cold, the last three are warm. Application and PostgreSQL.")
                .formatted(Contestants.USERS * plan.coldEach(), plan.warmUpRounds())));
    }

    private static String phase(Shop shop, int round) {
        return shop.name() + " " + round;
    }
}
