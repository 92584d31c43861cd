/**
 * Rules about messages as such. Which of two reports counts is decided here and nowhere else.
 */
package aero.interline.domain.exchange;
