package aero.interline.steward.entity;

/**
 * Which open possible duplicates; what is {@code null} is not asked for.
 *
 * @param why     what kept them from being linked
 * @param least   weight
 * @param most    weight
 * @param skipped those that were skipped for a while, instead of the others
 * @param oldest  the oldest first, not the strongest
 * @param customer one of the two
 */
public record Wanted(String why, Double least, Double most, boolean skipped, boolean oldest, Long customer) {}
