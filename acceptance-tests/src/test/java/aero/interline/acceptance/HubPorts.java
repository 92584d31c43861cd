package aero.interline.acceptance;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Three ports that were free a moment ago, so that hubs of tests stay out of each other's way. */
record HubPorts(int http, int broker, int database) {

    static HubPorts free() throws IOException {
        InetAddress here = InetAddress.getLoopbackAddress();
        // all three at once: one after the other could be the same
        try (ServerSocket first = new ServerSocket(0, 1, here);
                ServerSocket second = new ServerSocket(0, 1, here);
                ServerSocket third = new ServerSocket(0, 1, here)) {
            return new HubPorts(first.getLocalPort(), second.getLocalPort(), third.getLocalPort());
        }
    }
}
