package aero.interline.steward.boundary;

/**
 * Which possible duplicates, and in which order. What is {@code null} is not asked for.
 *
 * @param why      what kept the two from being linked
 * @param least    weight, log2 of the odds
 * @param most     weight
 * @param state    {@code null} for open ones
 * @param order    {@code null} for the strongest first
 * @param customer one of the two
 */
public record DuplicateFilter(Why why, Double least, Double most, State state, Order order, Long customer) {

    /** Everything that is open. */
    public static final DuplicateFilter OPEN = new DuplicateFilter(null, null, null, State.OPEN, Order.WEIGHT, null);

    /** What kept two from being linked; see {@code domain.identity.Resolution.Why}. */
    public enum Why { POSSIBLE, SEVERAL, STEWARD, CONTRADICTED }

    /** Skipped ones are open again when their time has come. */
    public enum State { OPEN, SKIPPED }

    /** The strongest, or the oldest first. */
    public enum Order { WEIGHT, AGE }

    public DuplicateFilter {
        state = state == null ? State.OPEN : state;
        order = order == null ? Order.WEIGHT : order;
    }
}
