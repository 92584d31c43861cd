/**
 * Canonical JSON: the hub's own form of facts, checked against the published JSON Schema and bound to the records of
 * the contracts in one walk, so that every complaint names a JSON pointer and a place in the text.
 */
package aero.interline.formats.json;
