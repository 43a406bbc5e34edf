package in.pujabooking;

import in.pujabooking.ledger.commandline.LedgerCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The checkout: HTTP API, read side, saga and PhonePe in one process; any number of them may share one PostgreSQL. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class CheckoutApplication {

    public static void main(String[] args) {
        if (LedgerCommand.isAskedFor(args)) {
            System.exit(LedgerCommand.run(args));
        }
        SpringApplication.run(CheckoutApplication.class, args);
    }
}
