package aero.interline.steward.boundary;

import java.util.List;

/**
 * What a bulk would do.
 *
 * @param matching how many pairs the rule names now
 * @param taken    how many of these it would do, the strongest first
 * @param first    some of them
 * @param fourEyes whether somebody else has to approve it
 */
public record BulkPreview(long matching, int taken, List<DuplicateLine> first, boolean fourEyes) {}
