package in.pujabooking.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import in.pujabooking.Http;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The storefront's web server on the origin that the API is configured for; it has files only, all else happens in the browser. */
public final class ShopServer implements AutoCloseable {

    public static final String ORIGIN = "http://localhost:3000";

    private static final int PORT = 3000;
    private static final String PAGE = "/shop.html";

    private final HttpServer server;
    private final String settings;

    /** @param settings what the page's scripts see as {@code settings} */
    public ShopServer(Map<String, Object> settings) throws IOException {
        this.settings = "const settings = " + Http.json(settings) + ";";
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), PORT), 0);
        } catch (BindException busy) {
            throw new IllegalStateException("Port " + PORT + " is in use, but the storefront's page must be on " + ORIGIN
                    + ", the origin that the API allows. Stop what listens there.", busy);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            boolean script = path.endsWith(".js");
            byte[] body = path.equals("/settings.js") ? settings.getBytes(StandardCharsets.UTF_8) : file(script || path.endsWith(".html") ? path : PAGE);
            exchange.getResponseHeaders().set("Content-Type", (script ? "text/javascript" : "text/html") + ";charset=UTF-8");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static byte[] file(String path) throws IOException {
        try (var file = ShopServer.class.getResourceAsStream(path.substring(1))) {
            if (file == null) {
                throw new FileNotFoundException("The shop has no " + path);
            }
            return file.readAllBytes();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
