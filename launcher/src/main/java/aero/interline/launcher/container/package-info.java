/**
 * Payara Micro in this JVM, set up so that it takes an EAR, listens where it is told and nowhere else.
 * What is unusual about that is written down in the architecture decisions.
 */
package aero.interline.launcher.container;
