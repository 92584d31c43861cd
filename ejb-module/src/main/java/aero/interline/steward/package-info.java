/**
 * Stewards say who is one customer and who is not. What they say is kept, explained, and can be taken back.
 */
package aero.interline.steward;
