package aero.interline.routes.shared;

import aero.interline.contracts.exchange.FactIntake;
import aero.interline.contracts.exchange.MessageReader;
import java.time.Clock;
import org.apache.camel.Processor;

/** The steps that inbound routes are made of, with the ports that they need. */
public final class InboundSteps {

    private final ReadingStep read;
    private final IntakeStep intake;
    private final Clock clock;

    public InboundSteps(MessageReader reader, FactIntake intake, Clock clock) {
        this(reader, intake, AnswerPolicy.ASKED, clock);
    }

    public InboundSteps(MessageReader reader, FactIntake intake, AnswerPolicy answers, Clock clock) {
        this.read = new ReadingStep(reader);
        this.intake = new IntakeStep(intake, new Answers(answers, clock));
        this.clock = clock;
    }

    /** @param system that owns the queue */
    public Processor gate(String system) {
        return new Gate(system, clock);
    }

    public Processor read() {
        return read;
    }

    public Processor intake() {
        return intake;
    }
}
