package aero.interline.activity.entity;

/**
 * A report that became the current version of its activity.
 *
 * @param known whether the activity was there before
 */
public record Happened(long activityId, boolean known, Told told) {}
