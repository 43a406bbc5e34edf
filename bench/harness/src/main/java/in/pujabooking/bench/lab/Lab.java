package in.pujabooking.bench.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The workplace of one run: where everything lies, one PostgreSQL, and how each program is started. */
public final class Lab implements AutoCloseable {

    /** The same for every contestant. */
    private static final List<String> JVM = List.of("-Xms256m", "-Xmx1g");
    /** Where nothing is measured, nothing has to be compiled well. */
    private static final List<String> JVM_OF_SMOKE = List.of("-Xmx512m", "-XX:TieredStopAtLevel=1");
    /** A system property: whether each application leaves a flight recording beside its log. */
    private static final String PROFILE = "bench.profile";
    /** Where a contestant says that it can be used. */
    public static final String READINESS = "/actuator/health/readiness";
    private static final List<String> OURS_ALONE = List.of("--phonepe.sandbox.start=false", "--startup.welcome=false");
    private static final String SANDBOX = "in.pujabooking.phonepe.sandbox.SandboxApplication";

    private final Path project;
    private final Path folder;
    private final Path ours;
    private final List<String> jvm;
    private final Postgres postgres;

    /**
     * @param project the root of the checkout, built
     * @param folder  for data and logs; emptied
     * @param ours    the packaged application to measure
     * @param smoke   whether nothing is really measured
     */
    public Lab(Path project, Path folder, Path ours, boolean smoke) {
        this.jvm = smoke ? JVM_OF_SMOKE : JVM;
        this.project = project;
        this.folder = folder;
        this.ours = ours;
        empty(folder);
        this.postgres = new Postgres(folder.resolve("postgres"));
    }

    public Postgres postgres() {
        return postgres;
    }

    public Path folder() {
        return folder;
    }

    /** The packaged application, as its users run it. */
    public Contestant ours() {
        return new Contestant("ours", ours, List.of(), OURS_ALONE);
    }

    public Contestant twin() {
        return new Contestant("CRUD twin", project.resolve("bench/twin/target/twin.jar"), List.of(), List.of());
    }

    /** Starts a contestant with a sandbox of its own, on the database of its name; returns when it is ready. */
    public Shop start(Contestant contestant) {
        String database = contestant.database();
        postgres.createIfMissing(database);
        int port = Ports.free();
        int sandboxPort = Ports.free();
        JavaProcess sandbox = program(database + "-sandbox", SANDBOX, "--server.port=" + sandboxPort, "--sandbox.data-dir=",
                "--sandbox.webhook.url=http://localhost:" + port + "/api/payments/webhook/phonepe/");
        sandbox.awaitReady("http://localhost:" + sandboxPort + "/sandbox/orders", System.nanoTime());
        long begun = System.nanoTime();
        JavaProcess application = jar(database, contestant, port, List.of("--phonepe.sandbox.port=" + sandboxPort));
        double ready = application.awaitReady("http://localhost:" + port + READINESS, begun);
        return new Shop(contestant, port, sandboxPort, sandbox, application, ready);
    }

    /** Another process of the same application on the shop's database; returns when it is ready. The sandbox sends its webhooks to the first. */
    public Node secondNode(Shop shop) {
        int port = Ports.free();
        JavaProcess process = jar(shop.database() + "-second", shop.contestant(), port,
                List.of("--phonepe.sandbox.port=" + shop.sandboxPort()));
        process.awaitReady("http://localhost:" + port + READINESS, System.nanoTime());
        return new Node("http://localhost:" + port, process);
    }

    /** Starts a packaged application on the database of its name, which exists; it is not ready yet. */
    public JavaProcess jar(String name, Contestant contestant, int port, List<String> settings) {
        List<String> arguments = new ArrayList<>(jvm);
        arguments.addAll(contestant.jvm());
        if (Boolean.getBoolean(PROFILE)) {
            arguments.add("-XX:StartFlightRecording=settings=profile,filename=" + folder.resolve(name + ".jfr"));
        }
        arguments.addAll(List.of("-jar", contestant.jar().toString(), "--server.port=" + port,
                "--spring.datasource.url=" + postgres.url(contestant.database()), "--spring.datasource.username=" + Postgres.USER));
        arguments.addAll(contestant.settings());
        arguments.addAll(settings);
        return JavaProcess.start(folder.resolve(name + ".log"), arguments);
    }

    /** Starts a main class of the benchmark's own class path, which has everything of ours on it too. */
    public JavaProcess program(String name, String mainClass, String... arguments) {
        List<String> command = new ArrayList<>(jvm);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass));
        command.addAll(List.of(arguments));
        return JavaProcess.start(folder.resolve(name + ".log"), command);
    }

    /** The options of the JVM that every contestant has. */
    public List<String> jvm() {
        return jvm;
    }

    /** A file of the checkout, by its path from the root. */
    public Path packaged(String relative) {
        return project.resolve(relative);
    }

    /** The java command that this JVM runs on; all contestants run on it too. */
    public static String java() {
        return ProcessHandle.current().info().command().orElseThrow();
    }

    public static int freePort() {
        return Ports.free();
    }

    private static void empty(Path folder) {
        try {
            if (Files.exists(folder)) {
                try (var content = Files.walk(folder)) {
                    for (Path path : content.sorted(java.util.Comparator.reverseOrder()).toList()) {
                        Files.delete(path);
                    }
                }
            }
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        postgres.close();
    }
}
