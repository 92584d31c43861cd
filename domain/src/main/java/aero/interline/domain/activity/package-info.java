/**
 * What happens to customers beside their reservations, whichever system tells it. Each capability says what its own
 * facts amount to; the form is the same for all, and so is the way they are kept and found.
 */
package aero.interline.domain.activity;
