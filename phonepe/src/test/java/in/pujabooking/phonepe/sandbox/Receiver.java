package in.pujabooking.phonepe.sandbox;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The shop's webhook endpoint: keeps what it gets, answers 200 or what it was told to. */
final class Receiver implements AutoCloseable {

    record Got(Map<String, List<String>> headers, byte[] body) {

        JsonNode json() {
            return new JsonMapper().readTree(body);
        }

        String header(String name) {
            return headers.entrySet().stream().filter(it -> it.getKey().equalsIgnoreCase(name)).map(it -> it.getValue().getFirst()).findAny().orElse(null);
        }

        String event() {
            return json().path("event").asString();
        }
    }

    private final HttpServer server;
    private final List<Got> got = new CopyOnWriteArrayList<>();
    private final Queue<Integer> answers = new ConcurrentLinkedQueue<>();

    Receiver() {
        this(0);
    }

    Receiver(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            got.add(new Got(exchange.getRequestHeaders(), exchange.getRequestBody().readAllBytes()));
            Integer answer = answers.poll();
            exchange.sendResponseHeaders(answer == null ? 200 : answer, -1);
            exchange.close();
        });
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/hook";
    }

    void answerNext(int... statuses) {
        for (int status : statuses) {
            answers.add(status);
        }
    }

    List<Got> of(String merchantOrderId) {
        return got.stream().filter(it -> new String(it.body()).contains('"' + merchantOrderId + '"')).toList();
    }

    List<Got> all() {
        return List.copyOf(got);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
