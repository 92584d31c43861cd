/**
 * What access stores: users with their role and the state of their sign-ins. It is the back office of the hub, so it is
 * mapped with JPA, unlike the message path.
 */
package aero.interline.access.entity;
