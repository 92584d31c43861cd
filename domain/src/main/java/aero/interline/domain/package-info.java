/**
 * Pure rules of the core: no input or output, no clock, no container. What is here can be read and tested without
 * knowing how anything is stored.
 */
package aero.interline.domain;
