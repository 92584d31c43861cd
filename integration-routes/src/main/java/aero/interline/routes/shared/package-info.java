/**
 * What every inbound route does: gate, reading, intake, and one policy for each kind of failure. The steps know messages
 * and ports, the routes only name their order. Beside them what the other ways in share: answers, tasks that are repeated and
 * small files that are replaced as a whole.
 */
package aero.interline.routes.shared;
