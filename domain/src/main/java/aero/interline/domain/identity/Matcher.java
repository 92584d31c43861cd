package aero.interline.domain.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Weighs how likely two records are of one person (Fellegi and Sunter 1969): the sum over the fields of log2 of how much
 * more often this agreement is found with one person than with two. Safe for use by many threads.
 */
public final class Matcher {

    /** How much of what a value's rarity says is believed: values are mistyped, and families cluster. */
    private static final double DAMPING = 0.5;

    private final MatchModel model;
    private final List<Aspect> aspects;
    private final List<Field> fields;
    private final double[][] weights;
    private final double[] usual;
    private final double prior;
    private final Vetoes vetoes;
    private final Contacts contacts;
    private final Household household;
    private final Predicate<MatchKey> hot;

    public Matcher(MatchModel model) {
        this(model, key -> false);
    }

    /**
     * @param hot whether a key is too common: an e-mail address or telephone number that many share is an agency's and says
     *            nothing, neither for nor against
     */
    public Matcher(MatchModel model, Predicate<MatchKey> hot) {
        this.model = model;
        this.hot = hot;
        this.aspects = model.schema().aspects();
        this.fields = model.schema().fields();
        this.weights = model.weights();
        this.usual = model.usualFrequencies();
        this.prior = Math.log(model.prior() / (1 - model.prior())) / Math.log(2);
        this.vetoes = new Vetoes(fields);
        this.contacts = new Contacts(fields);
        this.household = model.knowsHouseholds() ? new Household(model.weightsWithinHousehold()) : null;
    }

    /** The same model where other keys are too common. */
    public Matcher ignoring(Predicate<MatchKey> others) {
        return new Matcher(model, others);
    }

    public MatchModel model() {
        return model;
    }

    /** Made ready for {@link #compare(Subject, Subject)}; worth it when it is compared more than once. */
    public Subject subject(Traits traits) {
        return new Subject(prepared(new TraitColumns(traits, hot)), traits);
    }

    /** Of what is no person, by the schema of the model. */
    public Subject subject(Columns record) {
        return new Subject(prepared(record), null);
    }

    public Comparison compare(Traits one, Traits other) {
        return compare(subject(one), subject(other));
    }

    /** The whole waterfall. */
    public Comparison compare(Subject one, Subject other) {
        Levels levels = levels(one, other);
        double[] each = weighed(levels);
        List<FieldWeight> waterfall = new ArrayList<>(each.length);
        double sum = prior;
        for (int at = 0; at < each.length; at++) {
            int level = levels.level[at];
            sum += each[at];
            Field field = fields.get(at);
            waterfall.add(new FieldWeight(field.name(), level < 0 ? null : field.levels().get(level), each[at]));
        }
        double likelier = household == null ? 0 : household.correction(levels, sum);
        if (likelier < 0) {
            waterfall.add(new FieldWeight(Household.NAME, Household.LIKELY, likelier));
            sum += likelier;
        }
        return new Comparison(sum, Comparison.probability(sum), waterfall, vetoes.of(one, other, levels));
    }

    /** The weight alone, several times faster; {@link Double#NEGATIVE_INFINITY} where there is a veto. */
    public double weight(Subject one, Subject other) {
        Levels levels = levels(one, other);
        double sum = prior;
        for (double each : weighed(levels)) {
            sum += each;
        }
        sum += household == null ? 0 : household.correction(levels, sum);
        return vetoes.of(one, other, levels) == null ? sum : Double.NEGATIVE_INFINITY;
    }

    /** Whether there is a veto whatever else is known of two who were born then, unless they share a document or member number. */
    public boolean bornApart(LocalDate one, LocalDate other) {
        return vetoes.bornApart(BirthDay.of(one.toString()), BirthDay.of(other.toString()));
    }

    private double[] weighed(Levels levels) {
        double[] weighed = new double[weights.length];
        for (int at = 0; at < weighed.length; at++) {
            weighed[at] = levels.level[at] < 0 ? 0 : weight(levels, at);
        }
        contacts.temper(weighed, levels);
        return weighed;
    }

    private double weight(Levels levels, int at) {
        double weight = weights[at][levels.level[at]];
        double share = levels.frequency[at];
        return share > 0 && usual[at] > 0 ? weight + DAMPING * Math.log(usual[at] / share) / Math.log(2) : weight;
    }

    Levels levels(Subject one, Subject other) {
        Levels levels = new Levels(weights.length);
        levels.clear();
        int at = 0;
        for (int i = 0; i < one.aspects.length; i++) {
            Aspect aspect = aspects.get(i);
            if (one.aspects[i] != null && other.aspects[i] != null) {
                aspect.compare(one.aspects[i], other.aspects[i], levels, at);
            }
            at += aspect instanceof PairAspect ? 2 : 1;
        }
        return levels;
    }

    private Object[] prepared(Columns record) {
        Object[] prepared = new Object[aspects.size()];
        for (int i = 0; i < prepared.length; i++) {
            prepared[i] = aspects.get(i).prepared(record, model.frequencies());
        }
        return prepared;
    }
}
