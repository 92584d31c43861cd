package aero.interline.formats.typeb;

import java.util.Set;

/** Action and status codes of AIRIMP, as far as they decide whether something is still held. */
final class AirimpStatus {
    private static final Set<String> CANCELLED =
            Set.of("HX", "XX", "XK", "XL", "XN", "XR", "XO", "XU", "UN", "UC", "NO", "WK", "WL", "WN", "OX", "IX");

    private AirimpStatus() {}

    static boolean cancelled(String status) {
        return status != null && CANCELLED.contains(status);
    }
}
