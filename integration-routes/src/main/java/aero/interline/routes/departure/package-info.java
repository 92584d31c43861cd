/**
 * How messages of departure control systems come in. The route is the whole story; what its steps do is in the shared package.
 */
package aero.interline.routes.departure;
