package aero.interline.steward.boundary;

import java.util.Map;

/**
 * How much there is to do.
 *
 * @param open    by what kept them from being linked: {@code possible}, {@code several}, {@code steward}, {@code contradicted}
 * @param waiting acts that wait for an approval
 */
public record DuplicateCounts(long total, Map<String, Long> open, long skipped, long waiting) {}
