package aero.interline.formats.csv;

import aero.interline.contracts.exchange.Systems;
import aero.interline.contracts.fact.Fact;
import aero.interline.contracts.fact.LoyaltyMembership;
import aero.interline.contracts.fact.MilesMoved;
import aero.interline.contracts.fact.MilesMoved.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Movements on members' accounts, one in a row. */
final class MilesTable extends TableKind {
    private static final String COLUMNS = """
            key transactionid transactionnumber transactionno movement movementid
            number loyaltynumber membernumber memberno memberid membershipnumber ffn frequentflyernumber
            carrier programme program airline
            tier
            kind transactiontype type movementtype
            miles points awardmiles amount
            statusMiles statusmiles statuspoints tiermiles qualifyingmiles
            bookedOn bookedon bookingdate date postingdate activitydate
            partner partnercode
            ticket ticketnumber
            text description remark
            """;

    MilesTable() {
        super("miles-csv", Systems.LOYALTY, COLUMNS + Flights.COLUMNS + People.NAME_COLUMNS);
    }

    @Override
    List<Set<String>> needed() {
        return List.of(Set.of("key"), Set.of("number"), Set.of("miles"), Set.of("bookedOn"));
    }

    @Override
    Set<String> numbers() {
        return Set.of("key", "number", "ticket");
    }

    @Override
    String label() {
        return "key";
    }

    @Override
    List<Fact> read(List<Cells> rows) {
        Cells row = rows.get(0);
        String key = row.text("key");
        LoyaltyMembership member = People.membership(row, "carrier", "number");
        BigDecimal miles = CellNumbers.amount(row, "miles");
        LocalDate day = CellDates.date(row, "bookedOn");
        Kind kind = miles == null ? null : kind(row, miles);
        boolean whole = miles != null && miles.stripTrailingZeros().scale() <= 0 && miles.abs().longValue() <= 1_000_000_000_000L;
        if (key == null || member == null || !whole || day == null || kind == null) {
            String column = key == null ? "key" : member == null ? "number" : !whole ? "miles" : day == null ? "bookedOn" : "kind";
            row.lost(column, "The row has no " + column + " that can be read; send it with one", switch (column) {
                case "miles" -> "a whole number";
                case "bookedOn" -> "a day as 2026-12-31";
                case "kind" -> "ACCRUAL, REDEMPTION, ADJUSTMENT, EXPIRY or REVERSAL";
                default -> "a number";
            });
            return List.of();
        }
        BigDecimal status = CellNumbers.amount(row, "statusMiles");
        boolean debit = (kind == Kind.REDEMPTION || kind == Kind.EXPIRY) && miles.signum() > 0;
        if (debit) {
            row.repaired("miles", "a debit with a positive number", "the miles taken off");
        }
        return List.of(new MilesMoved(row.at(), key, member, kind, debit ? -miles.longValue() : miles.longValue(),
                status == null ? 0 : status.longValue(), day, People.name(row), Flights.of(row), row.text("partner", 60),
                row.text("ticket", 60), row.text("text", 4000), row.others()));
    }

    private static Kind kind(Cells row, BigDecimal miles) {
        String told = row.text("kind");
        if (told == null) {
            Kind assumed = miles.signum() < 0 ? Kind.REDEMPTION : Kind.ACCRUAL;
            row.repaired("kind", "no kind of movement", assumed.name() + ", as the sign says");
            return assumed;
        }
        return switch (told.toUpperCase(Locale.ROOT)) {
            case "ACCRUAL", "EARN", "CREDIT", "A", "EARNED" -> Kind.ACCRUAL;
            case "REDEMPTION", "REDEEM", "BURN", "DEBIT", "R" -> Kind.REDEMPTION;
            case "ADJUSTMENT", "ADJUST", "CORRECTION", "J" -> Kind.ADJUSTMENT;
            case "EXPIRY", "EXPIRED", "EXPIRATION", "E" -> Kind.EXPIRY;
            case "REVERSAL", "REVERSE", "CANCELLATION", "V" -> Kind.REVERSAL;
            default -> null;
        };
    }
}
