package aero.interline.routes.broker;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * The broker's own audit loggers. They write a line with all properties for every single message, at a level that is on
 * unless somebody turns it off; the hub keeps its own account of messages, without what senders wrote.
 */
final class AuditLogs {

    /** Held here, or the garbage collector would bring the old level back. */
    private static final List<Logger> LOGGERS = Stream.of("base", "resource", "message")
            .map(name -> Logger.getLogger("org.apache.activemq.audit." + name))
            .toList();

    private AuditLogs() {}

    static void silence() {
        LOGGERS.forEach(each -> each.setLevel(Level.OFF));
    }
}
