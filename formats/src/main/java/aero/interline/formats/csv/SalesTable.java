package aero.interline.formats.csv;

import aero.interline.contracts.exchange.Systems;
import aero.interline.contracts.fact.Fact;
import aero.interline.contracts.fact.FlightDate;
import aero.interline.contracts.fact.Fragment;
import aero.interline.contracts.fact.Payment;
import aero.interline.contracts.fact.TicketSold;
import aero.interline.contracts.fact.TicketSold.Transaction;
import aero.interline.formats.card.CardNumbers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Sales reports of travel agencies, one transaction in a row. */
final class SalesTable extends TableKind {
    private static final String COLUMNS = """
            ticket ticketnumber ticketno tkt tktnumber document documentnumber
            airlineCode airlinecode airlinenumericcode numericcode platingcarrier
            transaction transactiontype type trnc
            seller agency agencyiata iata iatanumber agencycode agencynumber
            locator pnr recordlocator bookingreference
            order orderid ordernumber
            soldOn soldon dateofissue issuedate salesdate transactiondate date issued
            fare basefare
            tax taxes taxtotal
            total totalamount ticketamount amount
            commission commissionamount
            currency currencycode
            coupons itinerary flights routing
            form paymentform formofpayment fop payment
            card cardnumber account cardno
            vendor cardvendor cardtype
            expiry cardexpiry
            """;

    SalesTable() {
        super("agency-sales-csv", Systems.DISTRIBUTOR, COLUMNS + People.NAME_COLUMNS);
    }

    @Override
    List<Set<String>> needed() {
        return List.of(Set.of("ticket"), Set.of("seller"), Set.of("soldOn"));
    }

    @Override
    Set<String> numbers() {
        return Set.of("ticket", "seller", "order");
    }

    @Override
    String label() {
        return "ticket";
    }

    @Override
    List<Fact> read(List<Cells> rows) {
        Cells row = rows.get(0);
        String ticket = ticket(row);
        String seller = row.text("seller", 60);
        LocalDate soldOn = CellDates.date(row, "soldOn");
        Transaction transaction = transaction(row);
        if (ticket == null || seller == null || soldOn == null || transaction == null) {
            missing(row, ticket, seller, soldOn);
            return List.of();
        }
        BigDecimal fare = signed(row, "fare", transaction);
        BigDecimal tax = CellNumbers.amount(row, "tax");
        BigDecimal told = signed(row, "total", transaction);
        BigDecimal commission = CellNumbers.amount(row, "commission");
        sums(row, fare, tax, told, commission);
        BigDecimal total = told == null ? sum(row, fare, tax, transaction) : told;
        String currency = row.text("currency", 35);
        if (currency == null && (fare != null || total != null)) {
            row.verdict("currency", "nothing beside an amount", "send the currency, for instance EUR");
        }
        String money = currency == null ? null : currency.toUpperCase(Locale.ROOT);
        List<FlightDate> coupons = Flights.legs(row, "coupons");
        String locator = SupplierTable.locator(row);
        var traveller = People.name(row);
        return List.of(new TicketSold(row.at(), ticket, transaction, seller.replaceAll("[ -]", ""), traveller, locator,
                row.text("order"), soldOn, fare, total, commission, money, coupons, payments(row, total, money), row.verdicts(),
                fragments(row)));
    }

    private static void missing(Cells row, String ticket, String seller, LocalDate soldOn) {
        String column = ticket == null ? "ticket" : seller == null ? "seller" : soldOn == null ? "soldOn" : "transaction";
        String expected = switch (column) {
            case "ticket" -> "a ticket number of 13 digits";
            case "seller" -> "the IATA number of the agency";
            case "soldOn" -> "the day of the transaction as 2026-12-31";
            default -> "SALE, EXCHANGE, REFUND or VOID";
        };
        row.lost(column, "The row has no " + column + " that can be read; send it with one", expected);
    }

    private static String ticket(Cells row) {
        String told = row.text("ticket", 60);
        String digits = told == null ? "" : told.replaceAll("[ -]", "");
        String code = row.text("airlineCode");
        if (digits.matches("\\d{10}") && code != null && code.matches("\\d{3}")) {
            digits = code + digits;
        }
        if (digits.matches("\\d{14}")) {
            row.repaired("ticket", "14 digits", "13 digits and a check digit");
            digits = digits.substring(0, 13);
        }
        if (!digits.isEmpty() && !digits.matches("\\d{13}")) {
            row.verdict("ticket", "not 13 digits", "send airline code, form and serial number, 13 digits");
        }
        return digits.matches("[0-9A-Za-z]{6,20}") ? digits : null;
    }

    private static Transaction transaction(Cells row) {
        String told = row.text("transaction");
        if (told == null) {
            row.repaired("transaction", "no kind of transaction", "a sale");
            return Transaction.SALE;
        }
        return switch (told.toUpperCase(Locale.ROOT)) {
            case "SALE", "TKTT", "SALES", "ISSUE", "ISSUED", "S" -> Transaction.SALE;
            case "EXCHANGE", "EXCH", "REISSUE", "REISSUED", "E" -> Transaction.EXCHANGE;
            case "REFUND", "RFND", "RFD", "R" -> Transaction.REFUND;
            case "VOID", "VOIDED", "CANX", "CANN", "V" -> Transaction.VOID;
            default -> null;
        };
    }

    /** Refunds are negative in facts, however they are sent. */
    private static BigDecimal signed(Cells row, String column, Transaction transaction) {
        BigDecimal amount = CellNumbers.amount(row, column);
        if (amount == null || amount.signum() == 0) {
            return amount;
        }
        if (transaction == Transaction.REFUND && amount.signum() > 0) {
            row.repaired(column, "a refund with a positive amount", "the amount paid back");
            return amount.negate();
        }
        if (transaction == Transaction.SALE && amount.signum() < 0) {
            row.verdict(column, "a negative amount of a sale", "send a refund as REFUND");
        }
        return amount;
    }

    /** The total that is not told, {@code null} unless both fare and taxes are. */
    private static BigDecimal sum(Cells row, BigDecimal fare, BigDecimal tax, Transaction transaction) {
        if (fare == null || tax == null) {
            return null;
        }
        row.repaired("total", "no total beside fare and tax", "the sum of the two");
        return fare.add(transaction == Transaction.REFUND ? tax.abs().negate() : tax);
    }

    /** The taxes as told, which a sale has no member for, and the columns that the hub does not know. */
    private static List<Fragment> fragments(Cells row) {
        List<Fragment> fragments = row.others();
        String tax = row.text("tax");
        if (tax != null) {
            fragments.add(new Fragment(row.at("tax"), "tax", tax));
        }
        return fragments;
    }

    private static void sums(Cells row, BigDecimal fare, BigDecimal tax, BigDecimal total, BigDecimal commission) {
        if (fare != null && tax != null && total != null
                && fare.abs().add(tax.abs()).compareTo(total.abs()) != 0) {
            row.verdict("total", "not the fare and the taxes", "check the amounts");
        }
        if (fare != null && commission != null && commission.abs().compareTo(fare.abs()) > 0) {
            row.verdict("commission", "more than the fare", "check the commission");
        }
    }

    private static List<Payment> payments(Cells row, BigDecimal total, String currency) {
        String form = row.text("form", 35);
        String account = row.text("card", 60);
        if (form == null && account == null) {
            return List.of();
        }
        return List.of(new Payment(row.at(form == null ? "card" : "form"), null, form == null ? "CC" : form.toUpperCase(Locale.ROOT),
                total, currency, row.text("vendor", 35), account == null ? null : CardNumbers.masked(account), row.text("expiry", 35)));
    }
}
