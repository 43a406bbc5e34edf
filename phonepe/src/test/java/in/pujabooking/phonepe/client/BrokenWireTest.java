package in.pujabooking.phonepe.client;

import static org.assertj.core.api.Assertions.assertThat;

import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.Paise;
import in.pujabooking.phonepe.support.Clients;
import in.pujabooking.phonepe.support.StubPhonePe;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A gateway that takes the request and then does what sockets do. */
class BrokenWireTest {

    private static final MerchantOrderId ORDER = new MerchantOrderId("CART_CART_USER1_001_ABC123");
    private static final String HALF = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{\"state\":\"COMPLETED\",\"amount\":99900";

    @ParameterizedTest
    @CsvSource({"false,BROKEN", "true,TIMEOUT"})
    void aPaymentWithoutAnAnswerIsSentOnceAndUnknown(boolean hang, Trouble trouble) throws Exception {
        try (Wire wire = new Wire("", hang); StubPhonePe oauth = new StubPhonePe(200, "{}"); PhonePeClient phonePe = Clients.at(oauth.url(), wire.url())) {
            assertThat(phonePe.pay(ORDER, new Paise(99_900), Duration.ofSeconds(900), "https://shop.example/", "")).isEqualTo(new PayResult.Unknown(trouble));
            assertThat(wire.requests).hasValue(1);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void halfAnAnswerIsNone(boolean hang) throws Exception {
        try (Wire wire = new Wire(HALF, hang); StubPhonePe oauth = new StubPhonePe(200, "{}"); PhonePeClient phonePe = Clients.at(oauth.url(), wire.url())) {
            assertThat(phonePe.orderStatus(ORDER)).isEqualTo(new OrderAnswer.Unreachable(Trouble.BROKEN, Duration.ZERO));
        }
    }

    @Test
    void aClosedClientSendsNothing() throws Exception {
        try (Wire wire = new Wire("", false); StubPhonePe oauth = new StubPhonePe(200, "{}")) {
            PhonePeClient phonePe = Clients.at(oauth.url(), wire.url());
            phonePe.close();
            assertThat(phonePe.orderStatus(ORDER)).isInstanceOf(OrderAnswer.Unreachable.class);
            assertThat(wire.requests).hasValue(0);
        }
    }

    private static final class Wire implements AutoCloseable {

        private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        private final AtomicInteger requests = new AtomicInteger();
        private final CountDownLatch closed = new CountDownLatch(1);

        private Wire(String answer, boolean hang) throws IOException {
            Thread.startVirtualThread(() -> {
                while (!server.isClosed()) {
                    serve(answer, hang);
                }
            });
        }

        private void serve(String answer, boolean hang) {
            try (Socket socket = server.accept()) {
                if (socket.getInputStream().read(new byte[8192]) > 0) {
                    requests.incrementAndGet();
                    socket.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
                    socket.getOutputStream().flush();
                    if (hang) {
                        closed.await();
                    }
                }
            } catch (IOException | InterruptedException clientGaveUpOrTestIsOver) {
                // the client's side of it is what is tested
                closed.countDown();
            }
        }

        private String url() {
            return "http://localhost:" + server.getLocalPort();
        }

        @Override
        public void close() throws IOException {
            closed.countDown();
            server.close();
        }
    }
}
