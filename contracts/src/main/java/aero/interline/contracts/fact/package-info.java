/**
 * Facts: what one legacy system reports, in the past tense and in the trade's own words. A fact is never changed after
 * it was read; what the hub makes of it is somebody else's concern.
 */
package aero.interline.contracts.fact;
