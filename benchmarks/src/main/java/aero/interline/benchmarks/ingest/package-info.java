/**
 * The measurement of the intake: how fast a full queue drains and how long a message takes at fixed rates, beside what
 * the same database does in the same run without a hub.
 */
package aero.interline.benchmarks.ingest;
