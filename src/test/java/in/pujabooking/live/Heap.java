package in.pujabooking.live;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import javax.management.JMException;
import javax.management.ObjectName;

/** What is alive in this JVM. */
final class Heap {

    private Heap() {
    }

    /** How many instances of a class are reachable, after a full collection. */
    static long instancesOf(String type) {
        try {
            var histogram = (String) ManagementFactory.getPlatformMBeanServer().invoke(new ObjectName("com.sun.management:type=DiagnosticCommand"),
                    "gcClassHistogram", new Object[] {new String[0]}, new String[] {String[].class.getName()});
            return Arrays.stream(histogram.split("\n")).map(line -> line.trim().split("\\s+")).filter(words -> words.length > 3 && words[3].equals(type))
                    .mapToLong(words -> Long.parseLong(words[1])).sum();
        } catch (JMException e) {
            throw new IllegalStateException(e);
        }
    }
}
