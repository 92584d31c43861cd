package aero.interline.routes.shared;

import aero.interline.contracts.exchange.Outcome;
import aero.interline.contracts.exchange.Systems;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/**
 * Which messages of which system are answered. The answer goes to the system's own reply queue and nowhere else, whatever
 * the sender named: a message must not choose where the hub sends something.
 *
 * @param modes by system; {@link Mode#ASKED} where there is none
 * @param keep  how long an answer waits to be taken; zero for ever
 */
public record AnswerPolicy(Map<String, Mode> modes, Duration keep) {

    /** When there is an answer. */
    public enum Mode {
        /** Only when the sender asked for it. */
        ASKED,
        /** Also when a message is DEAD. */
        ERRORS,
        ALL;

        /** @throws IllegalArgumentException if it is none, with a text for the operator */
        public static Mode of(String key, String text) {
            for (Mode each : values()) {
                if (each.name().toLowerCase(Locale.ROOT).equals(text.strip())) {
                    return each;
                }
            }
            throw new IllegalArgumentException(key + " is " + text + "; it has to be asked, errors or all");
        }
    }

    /** Answers those who ask. */
    public static final AnswerPolicy ASKED = new AnswerPolicy(Map.of(), Duration.ofHours(72));

    /** Whether a sender asked at an address that he may ask at. */
    static boolean asked(String system, String replyTo) {
        return Systems.replyQueueOf(system).equals(replyTo);
    }

    boolean wants(String system, boolean asked, Outcome outcome) {
        Mode mode = modes.getOrDefault(system, Mode.ASKED);
        return asked || mode == Mode.ALL || mode == Mode.ERRORS && outcome == Outcome.DEAD;
    }
}
