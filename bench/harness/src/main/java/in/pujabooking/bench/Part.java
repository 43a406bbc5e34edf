package in.pujabooking.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A part of the benchmark that can be run by itself, and how many minutes it takes: in full, and with shorter rounds. */
enum Part {
    /** Ours and the twin under load, those who wait, what a checkout costs, start-up and memory. */
    CONTEST(37, 20),
    /** Events and commands, beside pgbench. */
    RATES(5, 4),
    /** Rebuilds of the read model. */
    REPLAYS(10, 7),
    /** A process just started, with and without Java's ahead-of-time cache. */
    COLD(8, 8),
    /** Collectors and compilers; only when asked for. */
    SETTINGS(25, 25);

    private final int minutes;
    private final int briefMinutes;

    Part(int minutes, int briefMinutes) {
        this.minutes = minutes;
        this.briefMinutes = briefMinutes;
    }

    /** Those that are run when nobody asks for others. */
    static List<Part> usual() {
        return List.of(CONTEST, RATES, REPLAYS, COLD);
    }

    /** @throws IllegalArgumentException if there is none of that name */
    static Part of(String word) {
        return Arrays.stream(values()).filter(part -> part.word().equals(word.strip())).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No part " + word + " but " + Arrays.stream(values()).map(Part::word).toList()));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How long it will take, about, on two processors. */
    static String announcement(List<Part> parts, Plan plan, boolean brief) {
        if (plan.smoke()) {
            return "Smoke round: " + parts.stream().map(Part::word).collect(Collectors.joining(", "));
        }
        int all = parts.stream().mapToInt(part -> part.minutes(brief)).sum();
        return parts.stream().map(part -> part.word() + " " + part.minutes(brief) + " min").collect(Collectors.joining(", ", "Plan: ", "; " + all + " min in all"));
    }

    private int minutes(boolean brief) {
        return brief ? briefMinutes : minutes;
    }
}
