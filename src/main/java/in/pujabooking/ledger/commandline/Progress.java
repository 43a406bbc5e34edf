package in.pujabooking.ledger.commandline;

import java.io.PrintStream;
import java.util.function.LongConsumer;

/** Says every tenth of the way how far the check is; a short history says nothing. */
final class Progress implements LongConsumer {

    private final PrintStream out;
    private final long last;
    private long saidTenths;

    Progress(PrintStream out, long last) {
        this.out = out;
        this.last = last;
    }

    @Override
    public void accept(long index) {
        long tenths = index * 10 / Math.max(1, last);
        if (tenths > saidTenths) {
            saidTenths = tenths;
            out.printf("%d %% of %d events read%n", tenths * 10, last);
        }
    }
}
