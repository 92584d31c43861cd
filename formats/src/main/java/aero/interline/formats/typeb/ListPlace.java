package aero.interline.formats.typeb;

/** Where in a list the reader is: under which destination, class and action or category. */
final class ListPlace {
    String destination;
    String bookingClass;
    String action = "";
    private String key;

    void go(String to) {
        destination = to;
        key = null;
    }

    void book(String in) {
        bookingClass = in;
        key = null;
    }

    void act(String what) {
        action = what;
        key = null;
    }

    /** Under which the list declares a number: destination, in final sales the category, and class. */
    String key(TelexKind kind) {
        if (key == null) {
            key = kind == TelexKind.PFS ? destination + " " + action + (bookingClass == null ? "" : " " + bookingClass)
                    : destination + " " + bookingClass;
        }
        return key;
    }
}
