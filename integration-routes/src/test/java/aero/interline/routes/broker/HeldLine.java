package aero.interline.routes.broker;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A line to a broker on which the answers can be held up for a while; what is held up comes later. */
final class HeldLine implements AutoCloseable {

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final int brokerPort;
    private final List<Closeable> open = new CopyOnWriteArrayList<>();
    private boolean held;

    HeldLine(int brokerPort) throws IOException {
        this.brokerPort = brokerPort;
        thread(this::accept);
    }

    String url() {
        return "tcp://127.0.0.1:" + door.getLocalPort();
    }

    synchronized void hold() {
        held = true;
    }

    synchronized void release() {
        held = false;
        notifyAll();
    }

    private synchronized void awaitRelease() throws InterruptedException {
        while (held) {
            wait();
        }
    }

    private void accept() throws IOException {
        while (true) {
            Socket client = door.accept();
            Socket broker = new Socket(InetAddress.getLoopbackAddress(), brokerPort);
            open.addAll(List.of(client, broker));
            thread(() -> client.getInputStream().transferTo(broker.getOutputStream()));
            thread(() -> answer(broker.getInputStream(), client.getOutputStream()));
        }
    }

    private void answer(InputStream from, OutputStream to) throws IOException, InterruptedException {
        byte[] buffer = new byte[8192];
        for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
            awaitRelease();
            to.write(buffer, 0, read);
        }
    }

    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    private static void thread(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException | InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        release();
        door.close();
        for (Closeable each : open) {
            each.close();
        }
    }
}
