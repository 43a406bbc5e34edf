package in.pujabooking.api.dispatch;

import in.pujabooking.api.ApiProperties;
import in.pujabooking.envelope.Problem;
import in.pujabooking.query.view.ListPage;
import in.pujabooking.query.view.ListPageOf;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Asks the read side and waits for the answer, for a bounded time. */
@Component
public class Queries {

    private static final String BUSY = "The server is busy. Please try again shortly.";

    private final QueryGateway gateway;
    private final Duration bound;

    Queries(QueryGateway gateway, ApiProperties api) {
        this.gateway = gateway;
        this.bound = api.queryTimeout();
    }

    /** The one answer, or empty where the query is answered with null. */
    public <R> Optional<R> one(Object query, Class<R> type) {
        return Optional.ofNullable(await(gateway.query(query, type)));
    }

    /** A part of a list of these rows. */
    public <R> ListPage<R> page(Object query, Class<R> row) {
        return await(gateway.query(query, new ListPageOf<>(row)));
    }

    private <R> R await(CompletableFuture<R> answer) {
        try {
            return answer.get(bound.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new Problem(HttpStatus.SERVICE_UNAVAILABLE, BUSY, late);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Problem(HttpStatus.SERVICE_UNAVAILABLE, BUSY, stopped);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException reason ? reason : new IllegalStateException(failed);
        }
    }
}
