/**
 * Every key that an operator may set, and how option, environment, file and default are resolved to one value.
 * The table of keys is the only one: the configuration file and its README are tested against it.
 */
package aero.interline.launcher.settings;
