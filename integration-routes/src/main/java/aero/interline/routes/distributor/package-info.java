/**
 * How messages of distributors come in. The route is the whole story; what its steps do is in the shared package.
 */
package aero.interline.routes.distributor;
