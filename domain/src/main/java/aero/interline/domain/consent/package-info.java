/**
 * What customers allow and wish: consent by purpose, channel and partner, how often they are contacted, and what they prefer. Acts
 * are only ever added; what holds follows from all of them by pure rules.
 */
package aero.interline.domain.consent;
