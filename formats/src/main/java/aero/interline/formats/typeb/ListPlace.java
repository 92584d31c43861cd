package aero.interline.formats.typeb;

/** Where in a list the reader is: under which destination, class and action or category. */
final class ListPlace {
    String destination;
    String bookingClass;
    String action = "";
}
