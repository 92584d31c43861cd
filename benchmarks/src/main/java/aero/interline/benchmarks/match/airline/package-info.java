/**
 * A seeded population that is told to the hub by several systems in their own formats, with the mistakes that people and
 * machines make. Who is who is known by construction and used for scoring only.
 */
package aero.interline.benchmarks.match.airline;
