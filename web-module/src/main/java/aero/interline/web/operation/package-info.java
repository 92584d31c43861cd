/**
 * What operations need: health and metrics. Neither tells personal data, so neither asks who is there.
 */
package aero.interline.web.operation;
