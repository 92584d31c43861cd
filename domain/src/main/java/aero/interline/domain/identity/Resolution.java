package aero.interline.domain.identity;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Who is who among records: families of records that could have to do with one another, the persons in each, and which
 * persons a steward should look at. A function of the records, the stewards' decisions and the model (I5): no edge is
 * stored, any order of the same input gives the same answer, and what a tie joined falls apart when the tie goes.
 *
 * @param families each apart from all others
 */
public record Resolution(List<Family> families) {

    /** Why a record is with its person. */
    public enum Rule {
        /** The person's first record, by its key. */
        FIRST,
        /** A steward said so. */
        STEWARD,
        /** The same identity document. */
        DOCUMENT,
        /** The same frequent traveller number with an equal name. */
        LOYALTY,
        /** The same locator with an equal name. */
        JOURNEY,
        /** A record without a name, by its number. */
        MEMBER,
        /** Enough speaks for it. */
        WEIGHT
    }

    /** Why two persons are only proposed to be one. */
    public enum Why {
        /** Likely, but not likely enough. */
        POSSIBLE,
        /** Another person is nearly as likely (C4). */
        SEVERAL,
        /** A steward decided about one of them. */
        STEWARD,
        /** Another record of the person speaks against it. */
        CONTRADICTED
    }

    /**
     * How one record came to its person.
     *
     * @param to         the record it is tied to, {@code null} of a first
     * @param comparison the waterfall, {@code null} unless by weight
     */
    public record Link(IdentityRecord record, Rule rule, IdentityRecord to, Comparison comparison, MatchCase matchCase) {}

    /**
     * One person.
     *
     * @param links   of each record, in the order of their keys
     * @param steward whether a steward's decision made it
     */
    public record Person(List<Link> links, boolean steward) {
        public Person {
            links = List.copyOf(links);
        }

        public List<IdentityRecord> records() {
            return links.stream().map(Link::record).toList();
        }
    }

    /** Two persons who may be one, by the records that speak most for it. */
    public record Proposal(IdentityRecord one, IdentityRecord other, Comparison comparison, Why why) {}

    /** Persons whom keys, likeness or decisions tie; the proposals are between persons of this family. */
    public record Family(List<Person> persons, List<Proposal> proposals) {
        public Family {
            persons = List.copyOf(persons);
            proposals = List.copyOf(proposals);
        }
    }

    public Resolution {
        families = List.copyOf(families);
    }

    /** @param records everything that the families concerned hold, in any order */
    public static Resolution of(
            Collection<IdentityRecord> records, Collection<StewardDecision> decisions, Matcher matcher) {
        return of(records, decisions, matcher, key -> false);
    }

    /**
     * @param hot whether a key is too common to lead from one record to another, or to say anything; part of the model's
     *            version
     */
    public static Resolution of(Collection<IdentityRecord> records, Collection<StewardDecision> decisions,
            Matcher matcher, Predicate<MatchKey> hot) {
        return ofKeys(records, decisions, matcher.ignoring(hot),
                each -> MatchKey.of(each.traits()).stream().filter(key -> !hot.test(key)).toList());
    }

    /** @param keys what a record can be found by, hot keys left out, for a caller who has them at hand in any form */
    public static Resolution ofKeys(Collection<IdentityRecord> records, Collection<StewardDecision> decisions,
            Matcher matcher, Function<IdentityRecord, ? extends Collection<?>> keys) {
        Evidence evidence = Evidence.of(records, matcher, keys);
        return new Resolution(new Resolver(evidence, Decided.of(decisions, evidence), matcher.model().thresholds()).families());
    }

    /** By strong keys and decisions alone, without comparing anything. */
    public static Resolution byKeys(Collection<IdentityRecord> records, Collection<StewardDecision> decisions,
            Matcher matcher) {
        Evidence evidence = Evidence.withoutEdges(records, matcher);
        return new Resolution(new Resolver(evidence, Decided.of(decisions, evidence), matcher.model().thresholds()).families());
    }

    public List<Person> persons() {
        return families.stream().flatMap(each -> each.persons().stream()).toList();
    }

    public List<Proposal> proposals() {
        return families.stream().flatMap(each -> each.proposals().stream()).toList();
    }
}
