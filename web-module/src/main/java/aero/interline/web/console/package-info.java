/**
 * The console: one bean for each page, which asks the boundaries and holds what the page shows. Pages never put personal
 * data into addresses; searches are posted.
 */
package aero.interline.web.console;
