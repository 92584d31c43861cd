package aero.interline.formats.bcbp;

import java.time.LocalDate;

/** Writes boarding pass codes of version 8, complete with their lengths, for generators and tests. */
public final class BcbpWriter {
    private static final int LONGEST = 255;
    private static final int ISSUE = 11;
    private static final int PLATE = 13;

    private BcbpWriter() {}

    /** @throws IllegalArgumentException if what is for one leg or for security is longer than two hexadecimal digits can say */
    public static String write(BoardingPass pass) {
        StringBuilder code = new StringBuilder(200);
        String name = pass.given() == null ? pass.surname() : pass.surname() + "/" + pass.given();
        code.append('M').append(pass.legs().size()).append(field(name, 20)).append(pass.electronicTicket() ? 'E' : ' ');
        boolean first = true;
        for (BoardingPass.Leg leg : pass.legs()) {
            fixed(leg, code);
            String more = (first ? issue(pass) : "") + sized(more(leg)) + (leg.airlineUse() == null ? "" : leg.airlineUse());
            code.append(sized(more));
            first = false;
        }
        if (pass.security() != null) {
            code.append("^1").append(sized(pass.security()));
        }
        return code.toString();
    }

    private static void fixed(BoardingPass.Leg leg, StringBuilder code) {
        code.append(field(leg.locator(), 7)).append(field(leg.from(), 3)).append(field(leg.to(), 3));
        code.append(field(leg.carrier(), 3)).append(flight(leg.flightNumber()));
        code.append(leg.day() == null ? "   " : String.format("%03d", leg.day().getDayOfYear()));
        code.append(field(leg.compartment(), 1)).append(seat(leg.seat()));
        code.append(field(leg.sequence() == null ? "" : String.format("%04d", leg.sequence()), 5)).append(field(leg.status(), 1));
    }

    private static String issue(BoardingPass pass) {
        StringBuilder issue = new StringBuilder("1WW");
        LocalDate day = pass.issuedOn();
        issue.append(day == null ? "    " : String.format("%d%03d", day.getYear() % 10, day.getDayOfYear()));
        issue.append('B').append(field(pass.issuer(), 3));
        for (int i = 0; i < Math.min(3, pass.bagTags().size()); i++) {
            issue.append(field(pass.bagTags().get(i), PLATE));
        }
        return ">8" + sized(issue.length() < ISSUE ? field(issue.toString(), ISSUE) : issue.toString());
    }

    private static String more(BoardingPass.Leg leg) {
        return field(leg.ticket(), 13) + "  " + field(leg.marketing(), 3) + field(leg.memberCarrier(), 3) + field(leg.member(), 16)
                + " " + "   " + " ";
    }

    private static String sized(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("at most " + LONGEST + " characters can be written, not " + text.length());
        }
        return String.format("%02X", text.length()) + text;
    }

    private static String field(String text, int length) {
        String value = text == null ? "" : text;
        return value.length() >= length ? value.substring(0, length) : value + " ".repeat(length - value.length());
    }

    /** Digits are filled up to four with zeros, a suffix stands behind them. */
    private static String flight(String number) {
        String value = number == null ? "" : number;
        int digits = 0;
        while (digits < value.length() && Character.isDigit(value.charAt(digits))) {
            digits++;
        }
        String zeros = digits == 0 ? "" : "0".repeat(Math.max(0, 4 - digits));
        return field(zeros + value, 5);
    }

    private static String seat(String seat) {
        boolean numbered = seat != null && !seat.isEmpty() && Character.isDigit(seat.charAt(0));
        return numbered && seat.length() < 4 ? "0".repeat(4 - seat.length()) + seat : field(seat, 4);
    }
}
