/**
 * What operations need: health, metrics and the description of the interface. None of it tells personal data, so none of
 * it asks who is there.
 */
package aero.interline.web.operation;
