/**
 * What every inbound route does: gate, reading, intake, and one policy for each kind of failure. The steps know messages
 * and ports, the routes only name their order.
 */
package aero.interline.routes.shared;
