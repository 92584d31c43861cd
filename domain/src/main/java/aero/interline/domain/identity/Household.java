package aero.interline.domain.identity;

/**
 * Two records may be of one person, of two strangers, or of two persons of one household. Who lives together shares surname,
 * address, nationality and mostly a contact, so none of these tells relatives apart; a father and a son may even share
 * the given name, twins the date of birth. Against a stranger all of it speaks for one person; the likelier of the
 * other two explanations decides.
 */
final class Household {

    static final String NAME = "household";
    static final String LIKELY = "likely";

    /** From here on one of the explanations is so much less likely that it does not matter. */
    private static final double NEGLIGIBLE = 6;

    private final double[][] weights;

    /** @param weights by field and level, in bits, beside two of one household */
    Household(double[][] weights) {
        this.weights = weights;
    }

    /** @return what has to be added to the weight beside strangers, never more than 0 */
    double correction(Levels levels, double strangers) {
        double relatives = 0; // there are about as many pairs of relatives as of one person
        for (int at = 0; at < weights.length; at++) {
            relatives += levels.level[at] < 0 ? 0 : weights[at][levels.level[at]];
        }
        double ahead = relatives - strangers;
        return ahead >= NEGLIGIBLE ? 0 : ahead <= -NEGLIGIBLE ? ahead : -Math.log1p(Math.pow(2, -ahead)) / Math.log(2);
    }
}
