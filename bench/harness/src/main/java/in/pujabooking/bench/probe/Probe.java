package in.pujabooking.bench.probe;

import in.pujabooking.CheckoutApplication;
import in.pujabooking.query.view.ViewRepair;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The application itself, whole, which does on each line of its standard input one thing ({@code append}, {@code command}: threads,
 * milliseconds; {@code replay}: the global index after which to begin) and answers with a figure per second.
 */
public final class Probe {

    static final String ANSWER = "PROBE ";

    private Probe() {
    }

    public static void main(String[] arguments) throws IOException {
        try (var context = SpringApplication.run(CheckoutApplication.class, arguments)) {
            var appends = new Appends(context.getBean(EventStorageEngine.class), context.getBean(TransactionManager.class));
            var commands = new Commands(context.getBean(CommandGateway.class));
            var replay = new Replay(context.getBean(ViewRepair.class), context.getBean(JdbcClient.class));
            System.out.println(ANSWER + "ready");
            var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] words = line.split(" ");
                double figure = switch (words[0]) {
                    case "append" -> Threads.perSecond(Integer.parseInt(words[1]), Long.parseLong(words[2]), appends::one);
                    case "command" -> Threads.perSecond(Integer.parseInt(words[1]), Long.parseLong(words[2]), commands::next);
                    case "replay" -> replay.eventsPerSecond(Long.parseLong(words[1]));
                    default -> throw new IllegalArgumentException(line);
                };
                System.out.println(ANSWER + figure);
            }
        }
        System.exit(0);
    }
}
