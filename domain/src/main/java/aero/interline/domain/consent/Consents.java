package aero.interline.domain.consent;

import aero.interline.domain.consent.ConsentState.Standing;
import aero.interline.domain.consent.ContactAnswer.Reason;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What one customer allows: all acts that were given for any of the records this customer consists of. The latest act about a
 * purpose, channel and partner holds and never a union, however many customers the acts were once given for (a merge
 * does not widen a consent).
 */
public record Consents(List<ConsentAct> acts) {

    /** @param acts in any order */
    public Consents {
        acts = acts.stream().sorted(ConsentAct.LATEST.reversed()).toList();
    }

    /** The act that holds at a moment; one that was withdrawn or has expired does not bring an older one back. */
    public Optional<ConsentAct> holding(String purpose, Channel channel, String partner, Instant at) {
        return acts.stream()
                .filter(act -> !act.at().isAfter(at) && act.concerns(purpose, channel, partner))
                .findFirst();
    }

    /**
     * May this customer be contacted for this purpose on this channel for this partner at this time?
     *
     * @param contacts of this customer, in any order; later ones than the moment do not count
     * @param pressure how often anybody may use the channel, or {@code null} for no limit
     */
    public ContactAnswer answer(String purpose, Channel channel, String partner, Instant at,
            Collection<Contact> contacts, Frequency pressure) {
        Optional<ConsentAct> holding = holding(purpose, channel, partner, at);
        if (holding.isEmpty()) {
            return new ContactAnswer(Reason.NEVER_GIVEN, null, 0, null);
        }
        ConsentAct act = holding.get();
        Standing standing = standing(act, at);
        if (standing != Standing.GIVEN) {
            return new ContactAnswer(Reason.valueOf(standing.name()), act, 0, null);
        }
        if (act.window() != null && !act.window().contains(at)) {
            return new ContactAnswer(Reason.OUTSIDE_WINDOW, act, 0, null);
        }
        List<Instant> same = contacts.stream()
                .filter(each -> each.channel() == channel && purpose.equals(each.purpose()) && partner.equals(each.partner()))
                .map(Contact::at)
                .toList();
        if (act.most() != null && act.most().reached(same, at)) {
            return new ContactAnswer(Reason.FREQUENCY_REACHED, act, act.most().used(same, at), act.most());
        }
        List<Instant> any = contacts.stream().filter(each -> each.channel() == channel).map(Contact::at).toList();
        int used = pressure == null ? 0 : pressure.used(any, at);
        boolean reached = pressure != null && used >= pressure.atMost();
        return new ContactAnswer(reached ? Reason.PRESSURE_REACHED : Reason.CONSENTED, act, used, pressure);
    }

    /** What holds at a moment for every purpose, channel and partner that a consent was ever given for. */
    public List<ConsentState> states(Instant at) {
        return acts.stream()
                .filter(act -> act.given() && !act.at().isAfter(at))
                .map(act -> state(act, at))
                .distinct()
                .sorted(Comparator.comparing(ConsentState::purpose)
                        .thenComparing(state -> !state.partner().equals(ConsentAct.OWN))
                        .thenComparing(ConsentState::partner)
                        .thenComparing(ConsentState::channel))
                .toList();
    }

    private ConsentState state(ConsentAct about, Instant at) {
        ConsentAct act = holding(about.purpose(), about.channel(), about.partner(), at).orElseThrow();
        return new ConsentState(about.purpose(), about.channel(), about.partner(), standing(act, at), act);
    }

    private static Standing standing(ConsentAct act, Instant at) {
        if (!act.given()) {
            return Standing.WITHDRAWN;
        }
        return act.expires() != null && !at.isBefore(act.expires()) ? Standing.EXPIRED : Standing.GIVEN;
    }
}
