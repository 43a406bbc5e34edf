package in.pujabooking.museum;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;

/** Stands between clients and a server, and can make connections mute: it passes nothing on any more and closes nothing, like a cut cable. */
public final class TcpProxy implements AutoCloseable {

    private static final int LARGEST_MESSAGE = 65_536;

    private final ServerSocket clients;
    private final int server;
    private final Queue<Socket> sockets = new ConcurrentLinkedQueue<>();
    private final Queue<Connection> connections = new ConcurrentLinkedQueue<>();
    private final CountDownLatch muted = new CountDownLatch(1);
    private final CountDownLatch abandoned = new CountDownLatch(1);
    private volatile List<String> lastWords = List.of();

    public TcpProxy(int server) {
        this.server = server;
        try {
            clients = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return clients.getLocalPort();
    }

    /** The first connection whose client says all of this in one message is mute from that message on. */
    void muteAt(String... words) {
        lastWords = List.of(words);
    }

    /** Every connection that there is now is mute from now on; those that are made later are not. */
    public void muteAll() {
        connections.forEach(connection -> connection.mute = true);
    }

    boolean hasMuted() {
        return muted.getCount() == 0;
    }

    /** Whether the client of the mute connection has given it up. */
    boolean isAbandoned() {
        return abandoned.getCount() == 0;
    }

    private void accept() {
        try {
            while (true) {
                connect(clients.accept());
            }
        } catch (IOException closed) {
            close();
        }
    }

    /** While the server is down its clients are refused, as they are without a wire. */
    private void connect(Socket client) throws IOException {
        try {
            var connection = new Connection(client, new Socket(InetAddress.getLoopbackAddress(), server));
            connections.add(connection);
            Thread.ofVirtual().start(connection::ask);
            Thread.ofVirtual().start(connection::answer);
        } catch (ConnectException down) {
            close(client);
        }
    }

    private synchronized boolean isLast(String message) {
        if (lastWords.isEmpty() || !lastWords.stream().allMatch(message::contains)) {
            return false;
        }
        lastWords = List.of();
        return true;
    }

    private final class Connection {

        private final Socket client;
        private final Socket server;
        private volatile boolean mute;

        Connection(Socket client, Socket server) {
            this.client = client;
            this.server = server;
            sockets.add(client);
            sockets.add(server);
        }

        void ask() {
            pass(client, server);
            if (mute) {
                abandoned.countDown();
            }
        }

        void answer() {
            pass(server, client);
        }

        private void pass(Socket from, Socket to) {
            var buffer = new byte[LARGEST_MESSAGE];
            try {
                for (int length; (length = from.getInputStream().read(buffer)) >= 0; ) {
                    if (from == client && isLast(new String(buffer, 0, length, StandardCharsets.ISO_8859_1))) {
                        mute = true;
                        muted.countDown();
                    }
                    if (!mute) {
                        to.getOutputStream().write(buffer, 0, length);
                    }
                }
            } catch (IOException broken) {
                // ends like any other connection
            }
            if (!mute) {
                TcpProxy.close(from);
                TcpProxy.close(to);
            }
        }
    }

    @Override
    public void close() {
        try {
            clients.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sockets.forEach(TcpProxy::close);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
