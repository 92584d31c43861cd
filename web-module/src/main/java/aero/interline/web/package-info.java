/**
 * What the hub shows to the world over HTTP: REST for programs, the console for people, and what operations need. It is
 * thin: every decision is made behind the boundaries of the core.
 */
package aero.interline.web;
