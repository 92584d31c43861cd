/** What several parts of the launcher do with directories. Only the JDK. */
package aero.interline.launcher.files;
