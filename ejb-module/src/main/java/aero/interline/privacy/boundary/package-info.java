/**
 * Where people ask for exports and erasures and follow them.
 * Everything asked for and handed out is on record.
 */
package aero.interline.privacy.boundary;
