/**
 * The desks where consents are given and withdrawn, contacts are recorded and asked for, and preferences are set. Whoever looks at or
 * changes them is on record.
 */
package aero.interline.consent.boundary;
