/**
 * The commands of {@code ./interline} other than run, backup and restore, each a small class in the package of its
 * purpose. This package holds what they share: the start, the exit codes and the way a failure becomes one sentence.
 */
package aero.interline.cli;
