/**
 * What every capability stands on: message ids, the vault for what is encrypted at rest, keyed hashes for look-ups,
 * the database and its schema. It knows nothing of the trade.
 */
package aero.interline.platform;
