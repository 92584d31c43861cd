/**
 * What only the owner of the hub may read: keys and passwords, made at the first start. No password has a default.
 */
package aero.interline.launcher.secrets;
