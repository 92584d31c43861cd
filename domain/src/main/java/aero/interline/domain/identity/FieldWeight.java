package aero.interline.domain.identity;

/**
 * One bar of the waterfall.
 *
 * @param level  as the schema words it; {@code null} where one of the two tells nothing
 * @param weight log2 of how much likelier this is of one person than of two, 0 where nothing is told
 */
public record FieldWeight(String field, String level, double weight) {}
