package aero.interline.web.rest;

import aero.interline.access.boundary.Caller;
import aero.interline.contracts.access.Role;
import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.platform.boundary.Moments;
import aero.interline.platform.boundary.Page;
import aero.interline.platform.boundary.RequestRefused;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import java.util.stream.Stream;

/** Makes values of the texts in a request, or says what is wrong with them. */
final class Values {

    private Values() {}

    static int limit(String text) {
        if (text == null) {
            return Page.USUAL;
        }
        try {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= Page.LONGEST) {
                return limit;
            }
        } catch (NumberFormatException e) {
            // falls through to the one refusal below
        }
        throw RequestRefused.parameter("limit", "a number from 1 to " + Page.LONGEST);
    }

    static Instant instant(String name, String text) {
        return text == null ? null : Moments.read(name, text);
    }

    static Boolean flag(String name, String text) {
        if (text == null || text.equals("true") || text.equals("false")) {
            return text == null ? null : Boolean.valueOf(text);
        }
        throw RequestRefused.parameter(name, "true or false");
    }

    /** An id from a path; what cannot be one belongs to nothing. */
    static long id(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw notFound();
        }
    }

    /** An empty text is as good as none. */
    static String text(String text) {
        if (text != null && text.indexOf('\0') >= 0) {
            throw RequestRefused.parameter("query", "text without NUL characters");
        }
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** What a request carries. */
    static <T> T body(T told) {
        if (told == null) {
            throw new RequestRefused(ErrorCode.PARAMETER_INVALID, "The body is not of the form that is asked for here");
        }
        return told;
    }

    static RequestRefused notFound() {
        return new RequestRefused(ErrorCode.NOT_FOUND, "It never was here, or its time of retention is over");
    }

    static Caller caller(SecurityContext context) {
        Role role = Stream.of(Role.ADMIN, Role.OPERATOR, Role.VIEWER)
                .filter(each -> context.isUserInRole(each.text()))
                .findFirst()
                .orElseThrow();
        return new Caller(context.getUserPrincipal().getName(), role);
    }
}
