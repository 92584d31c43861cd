package aero.interline.steward.boundary;

/**
 * Many possible duplicates at once: all open ones of this kind and weight, the strongest first.
 *
 * @param decision {@code accept} or {@code reject}
 * @param why      {@code possible}, {@code several}, {@code steward}, {@code contradicted}; needed
 * @param least    weight; needed to accept, else {@code null}
 * @param most     weight, or {@code null}
 * @param limit    so many at most, up to {@value #MOST}; {@code null} for all that a bulk may do
 * @param reason   needed to do it; {@code null} to look only
 */
public record BulkRule(String decision, String why, Double least, Double most, Integer limit, String reason) {

    /** So many pairs one bulk does at most. */
    public static final int MOST = 200;
}
