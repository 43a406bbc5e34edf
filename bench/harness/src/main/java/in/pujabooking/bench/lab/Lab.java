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
    public Shop ours() {
        return shop("ours", ours, "--phonepe.sandbox.start=false", "--startup.welcome=false");
    }

    public Shop twin() {
        return shop("CRUD twin", project.resolve("bench/twin/target/twin.jar"));
    }

    /** A packaged application with a sandbox of its own, on an empty database; returns when it is ready. */
    public Shop shop(String name, Path jar, String... settings) {
        String database = name.replaceAll("\\W", "_").toLowerCase();
        postgres.create(database);
        int port = Ports.free();
        int sandboxPort = Ports.free();
        long begun = System.nanoTime();
        JavaProcess sandbox = program(database + "-sandbox", SANDBOX, "--server.port=" + sandboxPort, "--sandbox.data-dir=",
                "--sandbox.webhook.url=http://localhost:" + port + "/api/payments/webhook/phonepe/");
        sandbox.awaitReady("http://localhost:" + sandboxPort + "/sandbox/orders", begun);
        List<String> arguments = new ArrayList<>(List.of(settings));
        arguments.add("--phonepe.sandbox.port=" + sandboxPort);
        JavaProcess application = jar(database, jar, port, database, arguments);
        application.awaitReady("http://localhost:" + port + "/actuator/health/readiness", System.nanoTime());
        return new Shop(name, database, port, sandboxPort, sandbox, application);
    }

    /** Starts a packaged application on a database; it is not ready yet. */
    public JavaProcess jar(String name, Path jar, int port, String database, List<String> settings) {
        List<String> arguments = new ArrayList<>(jvm);
        if (Boolean.getBoolean(PROFILE)) {
            arguments.add("-XX:StartFlightRecording=settings=profile,filename=" + folder.resolve(name + ".jfr"));
        }
        arguments.addAll(List.of("-jar", jar.toString(), "--server.port=" + port,
                "--spring.datasource.url=" + postgres.url(database), "--spring.datasource.username=" + Postgres.USER));
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

    /** The options of the JVM, the same for every contestant. */
    public List<String> jvm() {
        return jvm;
    }

    public Path packaged(String relative) {
        return project.resolve(relative);
    }

    public Path oursPackaged() {
        return ours;
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
