package aero.interline.launcher.hub;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * SIGTERM, Ctrl-C and the closing of the terminal as an event to wait for. Shutdown hooks would not do: the container
 * has its own, they run all at once, and the exit code would tell of a signal instead of a clean stop.
 */
final class StopSignals {

    private final CountDownLatch received = new CountDownLatch(1);

    /** From now on the signals no longer end the JVM. */
    void listen() {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object stop = Proxy.newProxyInstance(handler.getClassLoader(), new Class<?>[] {handler}, (proxy, method, arguments) -> {
                received.countDown();
                return null;
            });
            for (String name : new String[] {"TERM", "INT", "HUP"}) {
                signal.getMethod("handle", signal, handler)
                        .invoke(null, signal.getConstructor(String.class).newInstance(name), stop);
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this JVM does not tell of signals", e);
        }
    }

    /** Whether one has come. */
    boolean received() {
        return received.getCount() == 0;
    }

    /** @return whether one has come by then */
    boolean await(Duration limit) throws InterruptedException {
        return received.await(limit.toMillis(), TimeUnit.MILLISECONDS);
    }
}
