package aero.interline.domain.identity;

/**
 * From which weight on what happens, in bits (log2 of the odds).
 *
 * @param review a steward should look
 * @param link   a record joins a record
 * @param join   two groups of records become one person
 * @param gap    by how much a candidate must be better than one that speaks against it
 */
public record Thresholds(double review, double link, double join, double gap) {}
