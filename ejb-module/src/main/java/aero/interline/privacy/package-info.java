/**
 * What a person may ask of the airline about his or her own data: to be told everything, and to be forgotten.
 * Both are jobs with a receipt.
 */
package aero.interline.privacy;
