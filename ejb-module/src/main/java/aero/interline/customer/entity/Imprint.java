package aero.interline.customer.entity;

import aero.interline.domain.identity.Traits;
import java.util.List;
import java.util.function.Function;

/**
 * What a source record is compared by. Most records of a frequent traveller share one, so what follows from comparing is
 * worked out once for each print.
 */
public final class Imprint {

    private final long print;
    private final Traits traits;
    private final Function<Imprint, Findable> finder;
    private volatile Findable findable;

    /**
     * @param print  keyed hash of the encoded traits
     * @param finder works out what it can be found by: mostly records are only compared
     */
    public Imprint(long print, Traits traits, Function<Imprint, Findable> finder) {
        this.print = print;
        this.traits = traits;
        this.finder = finder;
    }

    public long print() {
        return print;
    }

    public Traits traits() {
        return traits;
    }

    /** Keyed hashes of what the traits can be found by, ascending. */
    public List<Long> keys() {
        return findable().keys();
    }

    public Findable findable() {
        Findable known = findable;
        if (known == null) {
            known = finder.apply(this);
            findable = known;
        }
        return known;
    }
}
