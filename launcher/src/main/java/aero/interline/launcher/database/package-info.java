/**
 * The embedded database: a real PostgreSQL server of its own process, with a persistent directory and durable settings.
 * It survives a killed hub, so a start may find one running and goes on with it.
 */
package aero.interline.launcher.database;
