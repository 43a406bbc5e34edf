package in.pujabooking.bench.measure;

import in.pujabooking.bench.Plan;
import in.pujabooking.bench.lab.Command;
import in.pujabooking.bench.lab.Contestant;
import in.pujabooking.bench.lab.Lab;
import in.pujabooking.bench.lab.Shop;
import in.pujabooking.bench.load.LoadRun;
import in.pujabooking.bench.load.Samples;
import in.pujabooking.bench.report.Better;
import in.pujabooking.bench.report.Measure;
import in.pujabooking.bench.report.Series;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** A process just started, with and without Java's ahead-of-time cache of the training run that the image has. */
public final class ColdStart {

    private static final String TRAINING = "src/main/docker/train.sh";
    private static final int TRAINING_CHECKOUTS = 1_500;
    private static final int ROUNDS = 3;

    private record Start(double readyMillis, double applicationMsEach, double perSecond) {
    }

    private final Lab lab;
    private final Plan plan;

    public ColdStart(Lab lab, Plan plan) {
        this.lab = lab;
        this.plan = plan;
    }

    public List<Measure> measure() {
        Path extracted = lab.folder().resolve("extracted");
        Command.run(Lab.java(), "-Djarmode=tools", "-jar", lab.ours().jar().toString(), "extract", "--application-filename", "app.jar",
                "--destination", extracted.toString());
        train(extracted);
        Contestant ours = lab.ours();
        Contestant without = new Contestant("cold", extracted.resolve("app.jar"), List.of(), ours.settings());
        Contestant with = without.withJvm(List.of("-XX:AOTCache=" + extracted.resolve("app.aot"), "-XX:AOTMode=on"));
        if (!plan.smoke()) {
            // makes the tables
            lab.start(without).close();
        }
        Map<String, Contestant> both = Map.of(Names.WITH_CACHE, with, Names.WITHOUT_CACHE, without);
        List<String> turn = plan.smoke() ? List.of(Names.WITH_CACHE) : List.of(Names.WITH_CACHE, Names.WITHOUT_CACHE);
        Map<String, List<Start>> starts = new TreeMap<>();
        for (int round = 0; round < Math.min(ROUNDS, plan.rounds()); round++) {
            for (String who : round % 2 == 0 ? turn : turn.reversed()) {
                starts.computeIfAbsent(who, first -> new ArrayList<>()).add(start(both.get(who), "cold-" + who.replace(' ', '-') + "-" + round));
            }
        }
        String explanation = "The extracted jar, on a database that has its tables; the cache is made by %s from %,d checkouts.".formatted(TRAINING, checkouts());
        String load = " The first %,d checkouts of %d users after the start.".formatted(Contestants.USERS * plan.coldEach(), Contestants.USERS);
        return List.of(
                measure("cold-start", "Start-up to ready, ahead-of-time cache", "ms", Better.LOWER, starts, Start::readyMillis, explanation),
                measure("cold-processor", "Processor time of a cold checkout, ahead-of-time cache", "ms", Better.LOWER, starts,
                        Start::applicationMsEach, explanation + load + " Of the application alone."),
                measure("cold-checkouts", "Cold checkouts, ahead-of-time cache", "checkouts/s", Better.HIGHER, starts, Start::perSecond,
                        explanation + load));
    }

    private int checkouts() {
        return plan.smoke() ? 1 : TRAINING_CHECKOUTS;
    }

    private void train(Path extracted) {
        Command.run("env", "JAVA=" + Lab.java(), "JAVA_OPTIONS=" + String.join(" ", lab.jvm()), "PORT=" + Lab.freePort(), "SANDBOX_PORT=" + Lab.freePort(),
                "sh", lab.packaged(TRAINING).toString(), extracted.toString(), Integer.toString(checkouts()));
    }

    private Start start(Contestant contestant, String name) {
        try (Shop shop = lab.start(contestant)) {
            var run = new LoadRun(lab, name);
            run.phase(name, shop, shop.tokens(Contestants.USERS)).byEach(Contestants.USERS, plan.coldEach()).polling(Contestants.POLL_OF_MANY).checkouts();
            Samples samples = run.play();
            return new Start(shop.readyMillis(), samples.of(name).applicationMsEach(), samples.perSecond(name));
        }
    }

    private static Measure measure(String id, String title, String unit, Better better, Map<String, List<Start>> starts, ToDoubleFunction<Start> figure,
                                   String explanation) {
        return new Measure(id, title, unit, better, starts.entrySet().stream()
                .map(who -> new Series(who.getKey(), "", who.getValue().stream().map(figure::applyAsDouble).toList())).toList(), Optional.empty(),
                Optional.of(explanation));
    }
}
