package aero.interline.domain.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * All that decides who is who beside the records and the stewards: weights, thresholds, how common names are, which keys
 * are too common. It changes only as a whole, with its version (I5).
 *
 * @param version     names it; decisions are stored with it
 * @param prior       how likely two records that share nothing but a key are one person: about one in the number of
 *                    persons the model is meant for. Part of the version, so that decisions do not change as the
 *                    database grows
 * @param odds        for each field of the schema and each of its levels
 * @param frequencies of the values that are counted
 * @param hotKeys     hashes of keys that too many share to tell anything
 */
public record MatchModel(String version, Schema schema, double prior, Thresholds thresholds, List<FieldOdds> odds,
        Frequencies frequencies, Set<Long> hotKeys) {

    /**
     * How often the levels of one field are found.
     *
     * @param m share among pairs of one person
     * @param u share among pairs of two persons who have nothing to do with one another
     * @param h share among pairs of two persons of one household; empty in a model that knows no households
     */
    public record FieldOdds(String field, List<Double> m, List<Double> u, List<Double> h) {
        public FieldOdds {
            m = List.copyOf(m);
            u = List.copyOf(u);
            h = List.copyOf(h);
        }

        /** Where nothing comes in households. */
        public FieldOdds(String field, List<Double> m, List<Double> u) {
            this(field, m, u, List.of());
        }
    }

    private static final String STANDARD = "airline-model.json";

    public MatchModel {
        odds = List.copyOf(odds);
        hotKeys = Set.copyOf(hotKeys);
    }

    /** The model of the trade that ships with the hub. */
    public static MatchModel standard() {
        return Standard.MODEL;
    }

    /** @throws IllegalArgumentException if it is no model, or one of another schema than it says */
    public static MatchModel read(String json) {
        return ModelText.read(json);
    }

    /** What {@link #read} reads. */
    public String json() {
        return ModelText.write(this);
    }

    /** The same weights with the keys that are too common in a database. */
    public MatchModel withHotKeys(String newVersion, Set<Long> keys) {
        return new MatchModel(newVersion, schema, prior, thresholds, odds, frequencies, new TreeSet<>(keys));
    }

    public MatchModel withThresholds(Thresholds others) {
        return new MatchModel(version, schema, prior, others, odds, frequencies, hotKeys);
    }

    /** In bits: how much more often a level is found with one person than with two strangers. */
    double[][] weights() {
        return bits(FieldOdds::u);
    }

    /** The same beside two of one household. */
    double[][] weightsWithinHousehold() {
        return bits(FieldOdds::h);
    }

    boolean knowsHouseholds() {
        return odds.stream().noneMatch(each -> each.h().isEmpty());
    }

    private double[][] bits(Function<FieldOdds, List<Double>> two) {
        double[][] weights = new double[odds.size()][];
        for (int field = 0; field < weights.length; field++) {
            List<Double> one = odds.get(field).m();
            List<Double> others = two.apply(odds.get(field));
            weights[field] = new double[one.size()];
            for (int level = 0; level < weights[field].length; level++) {
                weights[field][level] = Math.log(one.get(level) / others.get(level)) / Math.log(2);
            }
        }
        return weights;
    }

    /** How often two persons share a value, for each field; 0 for fields whose values are not counted. */
    double[] usualFrequencies() {
        return odds.stream().mapToDouble(each -> schema.counted().contains(each.field()) ? each.u().get(0) : 0).toArray();
    }

    private static final class Standard {
        private static final MatchModel MODEL = load();

        private static MatchModel load() {
            try (InputStream in = MatchModel.class.getResourceAsStream(STANDARD)) {
                return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
