package in.pujabooking.bench.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Processor time that processes have used since they began, user and system together, in milliseconds; read from Linux's {@code /proc}. */
public final class ProcessorTime {

    private static final double MS_PER_TICK = 1_000 / Double.parseDouble(Command.run("getconf", "CLK_TCK").strip());
    /** Positions after the command's name, which stands in brackets and may hold blanks; see proc(5). */
    private static final int OWN = 11;
    private static final int OF_ENDED_CHILDREN = 13;

    private ProcessorTime() {
    }

    /** @return the sum over the processes; one that has ended counts nothing */
    public static double of(List<Long> pids) {
        return pids.stream().mapToDouble(pid -> millis(pid, OWN)).sum();
    }

    /** A process with its children, those that have ended included. */
    public static double ofTree(long pid) {
        List<Long> children = children(pid);
        double total = tree(pid, children);
        // a child that ends between two looks would be counted twice, or not at all
        for (List<Long> now = children(pid); !now.equals(children); now = children(pid)) {
            children = now;
            total = tree(pid, children);
        }
        return total;
    }

    private static double tree(long pid, List<Long> children) {
        return of(children) + millis(pid, OWN) + millis(pid, OF_ENDED_CHILDREN);
    }

    private static List<Long> children(long pid) {
        return ProcessHandle.of(pid).stream().flatMap(ProcessHandle::children).map(ProcessHandle::pid).sorted().toList();
    }

    /** Two fields that follow each other: user and system. */
    private static double millis(long pid, int first) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return (Long.parseLong(fields[first]) + Long.parseLong(fields[first + 1])) * MS_PER_TICK;
        } catch (NoSuchFileException ended) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
