package al.tryeza.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** TCP ports of this machine, on 127.0.0.1 only. */
public final class Ports {

    private static final int CONNECT_MILLISECONDS = 1_000;

    private Ports() {}

    /** A port that nobody listens on at this moment. */
    public static int free() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new ServerException("This machine has no free port on 127.0.0.1.", e);
        }
    }

    /**
     * Nothing happens where the port is free.
     *
     * @param part who wants it, as the person who starts the platform knows it
     * @throws ServerException when somebody listens there
     */
    public static void requireFree(String part, int port) {
        try (var socket = new ServerSocket()) {
            // a port that is only cooling down after a restart is free; Windows would share a port that is in use
            socket.setReuseAddress(!OperatingSystem.isWindows());
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
        } catch (IOException e) {
            throw new ServerException(
                    "%s cannot start: port %d on 127.0.0.1 is already taken.".formatted(part, port), e);
        }
    }

    /** Whether somebody accepts connections there. */
    public static boolean answers(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLISECONDS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
