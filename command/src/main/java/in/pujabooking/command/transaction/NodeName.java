package in.pujabooking.command.transaction;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.random.RandomGenerator;

/** What a node is called in the database, as owner of tasks and streams: unique on any host. */
public record NodeName(String value) {

    /** The host's name and eight random digits. */
    public static NodeName draw(RandomGenerator random) {
        return new NodeName("%s-%08x".formatted(host(), random.nextInt()));
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException unnamed) {
            return "node";
        }
    }
}
