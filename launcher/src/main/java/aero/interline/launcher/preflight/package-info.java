/**
 * What must be true of the machine before anything is started. Each check refuses with one sentence that says what to do.
 */
package aero.interline.launcher.preflight;
