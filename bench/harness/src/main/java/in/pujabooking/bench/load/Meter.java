package in.pujabooking.bench.load;

import in.pujabooking.bench.lab.ProcessorTime;
import in.pujabooking.bench.lab.Settling;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Watches the processor time of a phase, and knows by it who is warm. Phases follow each other, so it is used by one thread at a time. */
final class Meter {

    private record Reading(long nanos, double applicationMs, double databaseMs) {

        static Reading of(Target target) {
            return new Reading(System.nanoTime(), ProcessorTime.of(target.application()), ProcessorTime.ofTree(target.postmaster()));
        }
    }

    private final Map<String, List<Double>> warmUps = new HashMap<>();
    private final Recorder recorder;
    private Reading begin;

    Meter(Recorder recorder) {
        this.recorder = recorder;
    }

    /** Whether the phase is to be played: it is no warm-up, or its contestant is not warm yet. */
    boolean isNeeded(Phase phase) {
        return phase.warmUp().map(who -> !new Settling(warmUps.getOrDefault(who, List.of())).isSettled()).orElse(true);
    }

    synchronized void begin(Phase phase) {
        begin = Reading.of(phase.target());
    }

    synchronized void end(Phase phase) {
        Reading end = Reading.of(phase.target());
        Spent spent = recorder.spent(phase.name(), (end.nanos - begin.nanos) / 1e9, end.applicationMs - begin.applicationMs,
                end.databaseMs - begin.databaseMs);
        System.out.println(spent);
        phase.warmUp().filter(who -> spent.done() > 0)
                .ifPresent(who -> warmUps.computeIfAbsent(who, first -> new ArrayList<>()).add(spent.applicationMsEach()));
    }
}
