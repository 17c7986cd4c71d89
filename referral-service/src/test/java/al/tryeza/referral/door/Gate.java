package al.tryeza.referral.door;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A way to a server that can be shut for one service alone; behind it the server runs on for everybody else. */
final class Gate {

    private static final Pattern PORT = Pattern.compile("(?<=127\\.0\\.0\\.1:)[0-9]+");

    private final String url;
    private final int server;
    private final int port;
    private final Set<Socket> through = ConcurrentHashMap.newKeySet();
    private ServerSocket gate;

    /**
     * A gate that is open.
     *
     * @param url of the server, on this machine
     */
    Gate(String url) {
        Matcher match = PORT.matcher(url);
        if (!match.find()) {
            throw new IllegalArgumentException("not on this machine");
        }
        this.url = url;
        this.server = Integer.parseInt(match.group());
        this.gate = listening(0);
        this.port = gate.getLocalPort();
        Thread.ofVirtual().start(() -> let(gate));
    }

    /** The server's address by way of the gate. */
    String url() {
        return PORT.matcher(url).replaceFirst(Integer.toString(port));
    }

    /** Shuts it: connections are refused, and those that were open end. */
    void shut() {
        close(gate);
        through.forEach(Gate::close);
        through.clear();
    }

    void open() {
        if (!gate.isClosed()) {
            return;
        }
        gate = listening(port);
        ServerSocket opened = gate;
        Thread.ofVirtual().start(() -> let(opened));
    }

    private static ServerSocket listening(int port) {
        try {
            return new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    private void let(ServerSocket open) {
        try {
            while (true) {
                Socket from = open.accept();
                Socket to = new Socket(InetAddress.getLoopbackAddress(), server);
                through.add(from);
                through.add(to);
                Thread.ofVirtual().start(() -> carry(from, to));
                Thread.ofVirtual().start(() -> carry(to, from));
            }
        } catch (IOException shut) {
            close(open);
        }
    }

    private void carry(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException ended) {
            // either side may end it
        } finally {
            close(from);
            close(to);
            through.remove(from);
            through.remove(to);
        }
    }

    private static void close(AutoCloseable open) {
        try {
            open.close();
        } catch (Exception ended) {
            throw new IllegalStateException(ended);
        }
    }
}
