package in.pujabooking.bench.probe;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Does one kind of thing from several threads for a while. */
final class Threads {

    private Threads() {
    }

    /** @param deed what each thread repeats; one of its own per thread */
    static double perSecond(int threads, long milliseconds, Supplier<Runnable> deed) {
        var done = new LongAdder();
        long begun = System.nanoTime();
        long end = begun + milliseconds * 1_000_000;
        try (var pool = Executors.newFixedThreadPool(threads)) {
            Callable<Void> work = () -> {
                Runnable mine = deed.get();
                while (System.nanoTime() < end) {
                    mine.run();
                    done.increment();
                }
                return null;
            };
            for (var thread : pool.invokeAll(IntStream.range(0, threads).mapToObj(i -> work).toList())) {
                thread.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        return done.sum() / ((System.nanoTime() - begun) / 1e9);
    }
}
