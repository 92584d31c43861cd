/**
 * What happens to customers beside their reservations: one way to keep it for all systems.
 * What a fact amounts to is said by the domain, what a capability keeps beside it is that capability's own.
 */
package aero.interline.activity;
