package in.pujabooking.bench.measure;

import com.sun.net.httpserver.HttpServer;
import in.pujabooking.bench.lab.JavaProcess;
import in.pujabooking.bench.lab.Lab;
import in.pujabooking.bench.lab.Web;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;

/** What the sandbox itself takes of a checkout: pay, from the outcome to its webhook, order status. Told by a sandbox with nobody but us. */
final class SandboxShare {

    private static final String API = "/apis/pg-sandbox";

    private final Lab lab;
    private final SynchronousQueue<Long> arrivals = new SynchronousQueue<>();

    SandboxShare(Lab lab) {
        this.lab = lab;
    }

    /** The median of several checkouts' shares, in milliseconds. */
    double millis(int checkouts) {
        int port = Lab.freePort();
        HttpServer shop = shop();
        try (JavaProcess sandbox = lab.program("sandbox-alone", "in.pujabooking.phonepe.sandbox.SandboxApplication", "--server.port=" + port,
                "--sandbox.data-dir=", "--sandbox.webhook.url=http://localhost:" + shop.getAddress().getPort() + "/")) {
            String base = "http://localhost:" + port;
            sandbox.awaitReady(base + "/sandbox/orders", System.nanoTime());
            String token = "O-Bearer";
            String access = Web.form(base + API + "/v1/oauth/token", Map.of("client_id", "TEST-M22KEWU5BO1I2_25070", "client_secret", "sandbox-secret",
                    "client_version", "1", "grant_type", "client_credentials")).path("access_token").asString();
            double[] shares = new double[2 * checkouts];
            for (int i = 0; i < shares.length; i++) {
                shares[i] = one(base, token + " " + access, "SHARE" + i) / 1e6;
            }
            // the first half only warms it up
            double[] counted = Arrays.copyOfRange(shares, checkouts, shares.length);
            Arrays.sort(counted);
            return counted[checkouts / 2];
        } finally {
            shop.stop(0);
        }
    }

    private long one(String base, String authorization, String order) {
        long begun = System.nanoTime();
        Web.authorized("POST", base + API + "/checkout/v2/pay", authorization, Map.of("merchantOrderId", order, "amount", 99_900, "expireAfter", 900,
                "paymentFlow", Map.of("type", "PG_CHECKOUT", "merchantUrls", Map.of("redirectUrl", "http://localhost:3000/"))));
        long paid = System.nanoTime() - begun;
        long decided = System.nanoTime();
        Web.post(base + "/sandbox/orders/" + order + "/outcome", null, Map.of("outcome", "SUCCESS", "webhook", "SEND"));
        long webhook = arrival() - decided;
        long asked = System.nanoTime();
        Web.authorized("GET", base + API + "/checkout/v2/order/" + order + "/status", authorization, null);
        return paid + webhook + System.nanoTime() - asked;
    }

    private long arrival() {
        try {
            Long arrival = arrivals.poll(30, TimeUnit.SECONDS);
            if (arrival == null) {
                throw new IllegalStateException("The sandbox sent no webhook");
            }
            return arrival;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpServer shop() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
            server.createContext("/", exchange -> {
                long now = System.nanoTime();
                exchange.sendResponseHeaders(200, -1);
                exchange.close();
                try {
                    arrivals.put(now);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
