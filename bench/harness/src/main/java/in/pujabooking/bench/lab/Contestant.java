package in.pujabooking.bench.lab;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * A packaged application that is measured.
 *
 * @param name     as shown; its database is named after it
 * @param jvm      options beyond those that every contestant has
 * @param settings arguments of the application
 */
public record Contestant(String name, Path jar, List<String> jvm, List<String> settings) {

    public Contestant {
        jvm = List.copyOf(jvm);
        settings = List.copyOf(settings);
    }

    public String database() {
        return name.replaceAll("\\W", "_").toLowerCase(Locale.ROOT);
    }

    /** The same application under another name, on a database of its own. */
    public Contestant named(String other) {
        return new Contestant(other, jar, jvm, settings);
    }

    public Contestant withJvm(List<String> options) {
        return new Contestant(name, jar, options, settings);
    }
}
