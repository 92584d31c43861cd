package aero.interline.web.console;

import aero.interline.customer.boundary.DecisionView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;

/** What the codes of matching mean, in words that a steward reads: fields, levels, decisions, rules, vetoes. */
@Named
@ApplicationScoped
public class MatchWords {

    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("given", "Given name"), Map.entry("birthDate", "Born"), Map.entry("generation", "Adult or child"),
            Map.entry("documents", "Document"), Map.entry("members", "Member number"), Map.entry("emails", "E-mail"),
            Map.entry("phones", "Telephone"), Map.entry("addresses", "Address"));

    private static final Map<String, String> LEVELS = Map.ofEntries(
            Map.entry("exact", "the same"), Map.entry("same", "the same"), Map.entry("part", "one is part of the other"),
            Map.entry("near", "one letter or sound apart"), Map.entry("alike", "alike"),
            Map.entry("swapped", "names have changed places"), Map.entry("swapped, alike", "changed places, and alike"),
            Map.entry("one digit", "one digit apart"), Map.entry("one sign", "one sign apart"),
            Map.entry("two signs", "two signs apart"), Map.entry("number alone", "same number, other kind or country"),
            Map.entry("before the at", "same before the @"), Map.entry("last digits", "same last digits"),
            Map.entry("most", "mostly the same"), Map.entry("some", "some words the same"),
            Map.entry("postal code", "same postal code"), Map.entry("unmarried", "unmarried and grown up"));

    private static final Map<String, String> DECISIONS = Map.of(
            "new", "New customer", "linked", "Linked", "joined", "Joined", "split", "Split off", "review", "Sent to review");

    private static final Map<String, String> TONES = Map.of(
            "new", "INFLIGHT", "linked", "APPLIED", "joined", "DUPLICATE", "split", "DEAD", "review", "PARKED");

    private static final Map<String, String> RULES = Map.ofEntries(
            Map.entry("steward", "a steward decided"),
            Map.entry("document", "same identity document"), Map.entry("loyalty", "same frequent traveller number, equal name"),
            Map.entry("journey", "same locator, equal name"), Map.entry("member", "without a name, known by its number"),
            Map.entry("weight", "enough speaks for it"), Map.entry("possible", "likely, but not likely enough to link by itself"),
            Map.entry("several", "another customer is nearly as likely"),
            Map.entry("contradicted", "another record of one of the two speaks against it"));

    private static final Map<String, String> CASES = Map.of(
            "C1", "no candidate", "C2", "one certain match", "C3", "one possible match", "C4", "several candidates");

    private static final Map<String, String> VETOES = Map.of(
            "SAME_GROUP", "Both travel in one reservation or stand in one list: two persons.",
            "BIRTH_DATES_PROVEN", "Two different dates of birth, each proven by a document of its own.",
            "MEMBERS_BORN_APART", "Two members of one programme with different dates of birth.",
            "RELATIVES", "Given names, dates of birth or generation differ and no number agrees, or nothing but a number: relatives, namesakes, strangers.",
            "STEWARD", "A steward said that they are two.");

    private static final Map<String, String> BRIEF = Map.of(
            "possible", "not enough", "several", "several candidates", "steward", "a steward decided", "contradicted", "contradicted");

    @Inject
    private Texts text;

    public String field(String name) {
        return FIELDS.getOrDefault(name, text.words(name));
    }

    public String level(String name) {
        return LEVELS.getOrDefault(name, name);
    }

    public String decision(String name) {
        return DECISIONS.getOrDefault(name, text.words(name));
    }

    /** The class of a badge. */
    public String tone(String decision) {
        return TONES.getOrDefault(decision, "FILTERED");
    }

    /** Why it was decided so; also what kept a pair from being linked. */
    public String rule(String name) {
        return name == null ? "" : RULES.getOrDefault(name, text.words(name));
    }

    /** What a decision says in a line: a new customer is explained by its case, everything else by what decided. */
    public String reason(DecisionView decision) {
        return "none".equals(decision.rule()) ? matchCase(decision.matchCase()) : rule(decision.rule());
    }

    /** {@code one certain match (C2)}. */
    public String matchCase(String number) {
        return number == null ? "" : CASES.getOrDefault(number, "") + " (" + number + ")";
    }

    /** What kept a pair from being linked, in two words. */
    public String brief(String why) {
        return BRIEF.getOrDefault(why, why);
    }

    /** {@code +2.7}. */
    public String bits(double weight) {
        return WaterfallChart.signed(weight);
    }

    public String veto(String name) {
        return name == null ? "" : VETOES.getOrDefault(name, text.words(name));
    }
}
