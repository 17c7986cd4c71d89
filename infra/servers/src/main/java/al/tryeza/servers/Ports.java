package al.tryeza.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.SecureRandom;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/** TCP ports of this machine, on 127.0.0.1 only. */
public final class Ports {

    private static final int SMALLEST = 10_000;
    private static final int LARGEST = 32_000;
    private static final int CONNECT_MILLISECONDS = 1_000;
    private static final RandomGenerator RANDOM = new SecureRandom();
    private static final Set<Integer> GIVEN_OUT = ConcurrentHashMap.newKeySet();

    private Ports() {}

    /**
     * A port that nobody listens on at this moment. It is below those that the operating system gives to outgoing
     * connections, or one of them could take it before the server does; and it is given out once only.
     */
    public static int free() {
        for (int tries = 0; tries < LARGEST - SMALLEST; tries++) {
            var port = RANDOM.nextInt(SMALLEST, LARGEST);
            if (isFree(port) && GIVEN_OUT.add(port)) {
                return port;
            }
        }
        throw new ServerException("This machine has no free port on 127.0.0.1.");
    }

    /**
     * Nothing happens where the port is free.
     *
     * @param part who wants it, as the person who starts the platform knows it
     * @throws ServerException when somebody listens there
     */
    public static void requireFree(String part, int port) {
        if (!isFree(port)) {
            throw new ServerException("%s cannot start: port %d on 127.0.0.1 is already taken.".formatted(part, port));
        }
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            // a port that is only cooling down after a restart is free; Windows would share a port that is in use
            socket.setReuseAddress(!OperatingSystem.isWindows());
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
            return true;
        } catch (IOException e) {
            return false;
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
