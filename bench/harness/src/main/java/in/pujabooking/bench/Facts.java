package in.pujabooking.bench;

import in.pujabooking.bench.lab.Command;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.axonframework.eventhandling.EventBus;
import org.springframework.boot.SpringBootVersion;

/** What a run took place on. */
final class Facts {

    private Facts() {
    }

    static Map<String, String> machine() {
        var machine = new TreeMap<String, String>();
        machine.put("processors", Integer.toString(Runtime.getRuntime().availableProcessors()));
        machine.put("memory", Command.run("sh", "-c", "awk '/MemTotal/ {printf \"%.0f GiB\", $2 / 1048576}' /proc/meminfo"));
        machine.put("processor", Command.run("sh", "-c", "sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -1").strip());
        machine.put("kernel", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        return machine;
    }

    static Map<String, String> versions(String server) {
        return Map.of("PostgreSQL", server, "Java", Runtime.version().toString(), "Spring Boot", SpringBootVersion.getVersion(),
                "Axon", Optional.ofNullable(EventBus.class.getPackage().getImplementationVersion()).orElse("4.13.0"));
    }
}
