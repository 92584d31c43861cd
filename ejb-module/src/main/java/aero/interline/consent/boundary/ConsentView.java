package aero.interline.consent.boundary;

import aero.interline.domain.consent.ConsentAct;
import aero.interline.domain.consent.ConsentState;
import aero.interline.domain.consent.Consents;
import aero.interline.domain.consent.ContactWindow;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * What a customer allows.
 *
 * @param customerId the customer, also when asked for under the id of one that was joined into this one
 * @param current    what holds, for every purpose, channel and partner that a consent was ever given for
 * @param acts       the ledger, the latest first
 */
public record ConsentView(String customerId, List<Current> current, List<Act> acts) {

    /**
     * What holds now.
     *
     * @param state {@code GIVEN}, {@code WITHDRAWN} or {@code EXPIRED}
     * @param act   by which it holds
     */
    public record Current(String purpose, String channel, String partner, String state, Act act) {}

    /**
     * A line of the ledger.
     *
     * @param purpose   {@code null} in a withdrawal: for everything
     * @param channel   {@code null} in a withdrawal: on all
     * @param partner   {@code own}: the airline itself; {@code null} in a withdrawal: for all
     * @param expires   or {@code null}
     * @param window    {@code null} for any time
     * @param frequency how often at most, as {@code 3/week}, or {@code null}
     */
    public record Act(
            String id,
            String decision,
            String purpose,
            String channel,
            String partner,
            Instant at,
            Instant expires,
            Window window,
            String frequency,
            Evidence proof) {

        static Act of(ConsentAct act) {
            return new Act(
                    Long.toString(act.id()),
                    act.given() ? "GIVEN" : "WITHDRAWN",
                    act.purpose(),
                    act.channel() == null ? null : act.channel().word(),
                    act.partner(),
                    act.at(),
                    act.expires(),
                    act.window() == null ? null : Window.of(act.window()),
                    act.most() == null ? null : act.most().text(),
                    new Evidence(act.proof().by().name(), act.proof().how().name(), act.proof().textVersion(),
                            act.proof().reference(), act.proof().recordedBy(), act.proof().recordedAt()));
        }
    }

    /** When the customer wants to be contacted. */
    public record Window(List<String> days, String from, String to, String zone) {

        static Window of(ContactWindow window) {
            return new Window(window.days().stream().map(Enum::name).toList(), window.from().toString(),
                    window.to().toString(), window.zone().getId());
        }
    }

    /**
     * What shows that somebody really said so.
     *
     * @param textVersion of what the person agreed to, or {@code null}
     * @param reference   of a document, call or form elsewhere, or {@code null}
     */
    public record Evidence(
            String by, String how, String textVersion, String reference, String recordedBy, Instant recordedAt) {}

    static ConsentView of(long customer, Consents consents, Instant now) {
        return new ConsentView(
                Long.toString(customer),
                consents.states(now).stream().map(ConsentView::current).toList(),
                consents.acts().stream().sorted(Comparator.comparing(ConsentAct::at).thenComparing(ConsentAct::id).reversed())
                        .map(Act::of).toList());
    }

    private static Current current(ConsentState state) {
        return new Current(state.purpose(), state.channel().word(), state.partner(), state.standing().name(),
                Act.of(state.act()));
    }
}
