package aero.interline.contracts.exchange;

/** Reads raw messages: the core uses it to parse a stored message anew. Pure; never throws for bad input. */
public interface MessageReader {

    /**
     * @param system         where it came from
     * @param declaredFormat what the sender called it, or {@code null}
     */
    Reading read(String system, String declaredFormat, byte[] body);
}
