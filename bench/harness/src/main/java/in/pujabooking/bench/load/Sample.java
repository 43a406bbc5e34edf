package in.pujabooking.bench.load;

import java.util.List;
import java.util.stream.Stream;

/**
 * One thing that a virtual devotee did to its end.
 *
 * @param begun nanoseconds on the load generator's clock
 * @param steps nanoseconds from the beginning to the end of each step, in order; the last one is the whole
 */
public record Sample(String phase, long begun, List<Long> steps) {

    public long nanos() {
        return steps.getLast();
    }

    public long ended() {
        return begun + nanos();
    }

    /** How long one step took, counted from 0, in nanoseconds. */
    public long step(int number) {
        return number == 0 ? steps.getFirst() : steps.get(number) - steps.get(number - 1);
    }

    String line() {
        return phase + "\t" + begun + "\t" + String.join("\t", steps.stream().map(String::valueOf).toList());
    }

    static Sample read(String line) {
        String[] cells = line.split("\t");
        return new Sample(cells[0], Long.parseLong(cells[1]), Stream.of(cells).skip(2).map(Long::parseLong).toList());
    }
}
