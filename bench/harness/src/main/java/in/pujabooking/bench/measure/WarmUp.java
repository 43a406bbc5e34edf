package in.pujabooking.bench.measure;

import in.pujabooking.bench.lab.ProcessorTime;
import in.pujabooking.bench.lab.Settling;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;

/** Warms up a process by rounds of work, until its processor time for one unit of work has stopped falling. */
final class WarmUp {

    private WarmUp() {
    }

    /** @param round does the work of one round. @return how many units of it were done */
    static Settling of(int mostRounds, long pid, DoubleSupplier round) {
        List<Double> rounds = new ArrayList<>();
        while (rounds.size() < mostRounds && !new Settling(rounds).isSettled()) {
            double before = ProcessorTime.of(List.of(pid));
            double done = round.getAsDouble();
            rounds.add((ProcessorTime.of(List.of(pid)) - before) / Math.max(1, done));
        }
        return new Settling(rounds);
    }
}
