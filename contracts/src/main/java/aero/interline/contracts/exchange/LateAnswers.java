package aero.interline.contracts.exchange;

import java.util.List;

/**
 * Outcomes that were decided when their messages had left the queue already, as those of the parts of a set are. Each
 * is handed out until somebody took it; after a crash in between it is handed out once more.
 */
public interface LateAnswers {

    /**
     * @param capture as it is stored, where it came in included: a file is answered by a file
     * @param asked   whether the sender asked for an answer
     * @param format  what the message was read as
     */
    record Late(Capture capture, boolean asked, OutcomeReply reply, String format) {}

    /** Takes outcomes; when it returns they are on their way for good. */
    @FunctionalInterface
    interface Taker {
        void take(List<Late> outcomes) throws Exception;
    }

    /**
     * Hands out what nobody has taken, without waiting for others who do the same.
     *
     * @param taker called once, or not at all if there is nothing
     * @return how many were taken
     * @throws IntakeUnavailable with {@link ErrorCode#BROKER_AWAY} if the taker failed; they are handed out again
     */
    int handOut(int most, Taker taker) throws IntakeUnavailable;
}
