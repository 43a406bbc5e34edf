package in.pujabooking.phonepe.client;

import in.pujabooking.phonepe.json.LenientJson;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/**
 * One request, one reply; nothing is ever sent twice from here. Redirects are not followed. There are never more threads at work than
 * callers that wait.
 */
final class Http implements AutoCloseable {

    private static final int LARGEST_BODY = 1 << 20;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient jdk;
    private final RestClient client;

    Http(Duration connectTimeout, Duration readTimeout) {
        // HTTP/1.1 keeps a POST to a plain-text peer free of upgrade attempts
        jdk = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(connectTimeout).executor(threads).build();
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(jdk, threads);
        requests.setReadTimeout(readTimeout);
        client = RestClient.builder().requestFactory(requests).build();
    }

    Reply get(URI uri, Consumer<HttpHeaders> headers) {
        return reply(client.method(HttpMethod.GET).uri(uri).headers(headers));
    }

    Reply post(URI uri, Consumer<HttpHeaders> headers, byte[] body) {
        return reply(client.method(HttpMethod.POST).uri(uri).headers(headers).body(body));
    }

    /** Ends the calls that are under way as if their connections had broken. */
    @Override
    public void close() {
        jdk.shutdownNow();
        threads.shutdownNow();
    }

    private static Reply reply(RestClient.RequestHeadersSpec<?> request) {
        try {
            return request.exchange((sent, response) -> read(response));
        } catch (ResourceAccessException failure) {
            return new Reply.Silence(trouble(failure));
        }
    }

    private static Reply read(ClientHttpResponse response) throws IOException {
        byte[] body = response.getBody().readNBytes(LARGEST_BODY);
        return new Reply.Answered(response.getStatusCode().value(), LenientJson.parse(body).orElseGet(LenientJson::empty), retryAfter(response));
    }

    private static Duration retryAfter(ClientHttpResponse response) {
        String value = response.getHeaders().getFirst(HttpHeaders.RETRY_AFTER);
        return value != null && value.matches("[0-9]{1,5}") ? Duration.ofSeconds(Long.parseLong(value)) : Duration.ZERO;
    }

    private static Trouble trouble(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException) {
                return Trouble.NOT_SENT;
            }
            if (cause instanceof HttpTimeoutException) {
                return Trouble.TIMEOUT;
            }
        }
        return Trouble.BROKEN;
    }
}
