package in.pujabooking.bench.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProcessorTimeTest {

    private static final String WORK = "i=0; while [ $i -lt 100000 ]; do i=$((i+1)); done";

    @Test
    void a_process_that_works_takes_processor_time() {
        long self = ProcessHandle.current().pid();
        double before = ProcessorTime.of(List.of(self));
        for (long end = System.nanoTime() + 200_000_000; System.nanoTime() < end; ) {
            Thread.onSpinWait();
        }
        assertThat(ProcessorTime.of(List.of(self)) - before).isGreaterThan(20);
    }

    @Test
    void children_that_have_ended_are_in_a_tree() {
        long self = ProcessHandle.current().pid();
        double before = ProcessorTime.ofTree(self) - ProcessorTime.of(List.of(self));
        Command.run("sh", "-c", WORK);
        assertThat(ProcessorTime.ofTree(self) - ProcessorTime.of(List.of(self)) - before).isGreaterThan(20);
    }

    @Test
    void a_process_that_is_gone_counts_nothing() {
        assertThat(ProcessorTime.of(List.of(Long.MAX_VALUE))).isZero();
    }
}
