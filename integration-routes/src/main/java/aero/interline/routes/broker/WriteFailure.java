package aero.interline.routes.broker;

import org.apache.activemq.artemis.api.core.Interceptor;
import org.apache.activemq.artemis.core.io.IOCriticalErrorListener;
import org.apache.activemq.artemis.core.protocol.core.Packet;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;

/**
 * Keeps a broker from confirming what it could not write. After a failed write Artemis stops by itself, but until then it
 * goes on as if all had been written: {@code NIOSequentialFile} tells its listener of the error and returns, and whatever
 * waited for that write is confirmed. So from the first error on nothing leaves the broker any more: connections from
 * outside are cut before the failed write returns, and to new ones and to those of the hub nothing is sent. A sender
 * then does not know what became of its message, as after a kill, and sends it again.
 */
final class WriteFailure implements IOCriticalErrorListener, Interceptor {

    private final ActiveMQServer server;

    private WriteFailure(ActiveMQServer server) {
        this.server = server;
    }

    /** Before the server is started. */
    static void silences(ActiveMQServer server) {
        WriteFailure failure = new WriteFailure(server);
        server.registerIOCriticalErrorListener(failure);
        server.getServiceRegistry().addOutgoingInterceptor(failure);
    }

    /** Whether a write failed since the server was started. */
    static boolean of(ActiveMQServer server) {
        return server.getIoCriticalErrorListener().isPreviouslyFailed();
    }

    /** Called in the thread that could not write; confirmations of the journal pass by the interceptors. */
    @Override
    public void onIOException(Throwable error, String message, String file) {
        server.getRemotingService().getConnections().forEach(connection -> connection.getTransportConnection().forceClose());
    }

    @Override
    public boolean intercept(Packet packet, RemotingConnection connection) {
        return !of(server);
    }
}
