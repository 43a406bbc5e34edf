package in.pujabooking.phonepe.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import in.pujabooking.phonepe.client.PhonePeClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A PhonePe that grants every token and answers every other call with the same status and body, until told otherwise. */
public final class StubPhonePe implements AutoCloseable {

    private static final String TOKEN = "{\"access_token\":\"t%d\",\"expires_in\":null,\"issued_at\":1767225600,\"expires_at\":1767229200,\"token_type\":\"O-Bearer\"}";

    public final AtomicInteger tokens = new AtomicInteger();
    public final AtomicInteger calls = new AtomicInteger();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Queue<String> paths = new ConcurrentLinkedQueue<>();
    private final HttpServer server;
    private volatile Response response;
    private volatile CountDownLatch gate = new CountDownLatch(0);

    private record Response(int status, String body) {
    }

    public StubPhonePe(int status, String body) throws IOException {
        answers(status, body);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/v1/oauth/token", exchange -> answer(exchange, 200, TOKEN.formatted(tokens.incrementAndGet())));
        server.createContext("/", exchange -> {
            calls.incrementAndGet();
            paths.add(exchange.getRequestURI().getPath());
            hold();
            answer(exchange, response.status(), response.body());
        });
        server.start();
    }

    public void answers(int status, String body) {
        response = new Response(status, body);
    }

    /** Every call hangs until then, tokens excepted. */
    public void answersAfter(CountDownLatch moment) {
        gate = moment;
    }

    private void hold() {
        try {
            gate.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** Of all calls but those for a token, the oldest first. */
    public List<String> paths() {
        return List.copyOf(paths);
    }

    public PhonePeClient client() {
        return Clients.at(url());
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().set("Retry-After", "7");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
