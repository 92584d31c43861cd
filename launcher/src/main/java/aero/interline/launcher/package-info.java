/**
 * Brings a hub up on one machine: checks, secrets, the embedded database, Payara Micro and the EAR, in one JVM.
 * Nothing here is on the class path of the application; what it needs to know it reads from MicroProfile Config.
 */
package aero.interline.launcher;
