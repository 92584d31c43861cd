package aero.interline.formats.csv;

import aero.interline.contracts.exchange.Systems;
import aero.interline.contracts.fact.Fact;
import aero.interline.contracts.fact.FlightDate;
import aero.interline.contracts.fact.Fragment;
import aero.interline.contracts.fact.LoyaltyMembership;
import aero.interline.contracts.fact.PersonName;
import aero.interline.contracts.fact.PersonReported.QualityVerdict;
import aero.interline.contracts.fact.Position;
import aero.interline.contracts.fact.ReservationVersion;
import aero.interline.contracts.fact.SupplierOrderReported;
import aero.interline.contracts.fact.SupplierOrderReported.OrderLine;
import aero.interline.contracts.fact.SupplierOrderReported.Service;
import aero.interline.contracts.fact.SupplierOrderReported.Status;
import aero.interline.formats.csv.OrderRows.Part;
import aero.interline.formats.supplier.OrderWords;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Order and delivery confirmations of suppliers. Neighbouring rows with the same order are the lines of that order. */
final class SupplierTable extends TableKind {
    private static final String COLUMNS = """
            supplier suppliercode vendor vendorcode company caterer
            order ordernumber orderno orderid confirmation confirmationnumber voucher vouchernumber
            service servicetype category
            status orderstatus state
            from fromdatetime start startdate checkin pickup begin deliverydate servicedate
            until end enddate checkout dropoff return
            place airport station city location airportcode
            flight flightnumber flightno flt
            flightDate flightdate departuredate
            locator pnr recordlocator bookingreference bookingref
            memberCarrier membercarrier programme program
            memberNumber membernumber loyaltynumber ffn
            tier
            item itemcode article mealcode product sku
            text description itemtext details
            ordered quantity qty quantityordered orderedquantity
            delivered quantitydelivered deliveredquantity
            price lineprice amount
            total ordertotal totalamount
            currency currencycode
            updated lastmodified updatedat confirmedat timestamp
            origin departureairport
            destination arrivalairport
            """;

    SupplierTable() {
        super("supplier-csv", Systems.SUPPLIER, COLUMNS + People.NAME_COLUMNS);
    }

    @Override
    List<Set<String>> needed() {
        return List.of(Set.of("order"), Set.of("supplier"), Set.of("service", "item", "status"));
    }

    @Override
    Set<String> numbers() {
        return Set.of("order", "memberNumber");
    }

    @Override
    List<String> together() {
        return List.of("supplier", "order");
    }

    @Override
    String label() {
        return "order";
    }

    @Override
    List<Fact> read(List<Cells> rows) {
        Cells row = rows.get(0);
        String order = row.text("order");
        String supplier = row.text("supplier", 60);
        if (order == null || supplier == null) {
            String column = order == null ? "order" : "supplier";
            row.lost(column, "The row has no " + column + "; send it with one", "the supplier's code and order number");
            return List.of();
        }
        List<OrderLine> lines = lines(rows);
        Status status = status(rows, lines);
        if (status == null) {
            return List.of();
        }
        return List.of(order(row.at(), supplier, order, status, lines, rows));
    }

    private static SupplierOrderReported order(Position at, String supplier, String number, Status status, List<OrderLine> lines,
            List<Cells> rows) {
        OrderRows order = new OrderRows(rows);
        Cells end = order.telling(Part.UNTIL);
        LocalDateTime from = CellDates.moment(order.telling(Part.FROM), "from");
        LocalDateTime until = CellDates.moment(end, "until");
        if (from != null && until != null && until.isBefore(from)) {
            end.verdict("until", "an end before the beginning", "correct one of the two");
        }
        BigDecimal total = CellNumbers.amount(order.telling(Part.TOTAL), "total");
        String currency = currency(order.telling(Part.CURRENCY), total, lines);
        LoyaltyMembership member = People.membership(order.telling(Part.MEMBER), "memberCarrier", "memberNumber");
        ReservationVersion version = new ReservationVersion(order.updated(), rows.get(0).origin.receivedAt());
        Service service = service(order.telling(Part.SERVICE));
        FlightDate flight = Flights.of(order.telling(Part.FLIGHT));
        PersonName guest = People.name(order.telling(Part.GUEST));
        String locator = locator(order.telling(Part.LOCATOR));
        List<Fragment> fragments = order.fragments();
        List<QualityVerdict> verdicts = rows.stream().flatMap(each -> each.verdicts().stream()).toList();
        return new SupplierOrderReported(at, supplier.toUpperCase(Locale.ROOT), number, service, status, version, from, until,
                order.telling(Part.PLACE).text("place"), flight, locator, guest, member == null ? List.of() : List.of(member), lines, total,
                currency, verdicts, fragments);
    }

    private static String currency(Cells row, BigDecimal total, List<OrderLine> lines) {
        String currency = row.text("currency", 35);
        if (currency == null && (total != null || lines.stream().anyMatch(each -> each.price() != null))) {
            row.verdict("currency", "nothing beside an amount", "send the currency, for instance EUR");
        }
        return currency == null ? null : currency.toUpperCase(Locale.ROOT);
    }

    static String locator(Cells row) {
        String locator = row.text("locator", 35);
        if (locator != null && !locator.matches("[A-Za-z0-9]{5,8}")) {
            row.verdict("locator", "no record locator", "send the locator of the reservation");
            return null;
        }
        return locator == null ? null : locator.toUpperCase(Locale.ROOT);
    }

    private static Service service(Cells row) {
        Service service = OrderWords.service(row.text("service"));
        if (service == null && row.text("service") != null) {
            row.repaired("service", "a service that is not known", "OTHER");
        }
        return service == null ? Service.OTHER : service;
    }

    private static List<OrderLine> lines(List<Cells> rows) {
        List<OrderLine> lines = new ArrayList<>();
        for (Cells row : rows) {
            Integer ordered = CellNumbers.whole(row, "ordered");
            Integer delivered = CellNumbers.whole(row, "delivered");
            BigDecimal price = CellNumbers.amount(row, "price");
            negative(row, "ordered", ordered != null && ordered < 0);
            negative(row, "delivered", delivered != null && delivered < 0);
            negative(row, "price", price != null && price.signum() < 0);
            if (ordered != null && delivered != null && delivered > ordered) {
                row.verdict("delivered", "more than was ordered", "check the delivery");
            }
            String item = row.text("item");
            String text = row.text("text", 1000);
            if (item != null || text != null || ordered != null || delivered != null || price != null) {
                lines.add(new OrderLine(row.at(), item, text, ordered, delivered, price));
            }
        }
        return lines;
    }

    private static void negative(Cells row, String column, boolean negative) {
        if (negative) {
            row.verdict(column, "a negative number", "correct it");
        }
    }

    /** As told, the last row counts; else from what was delivered. {@code null}: a word that is none, which is a loss. */
    private static Status status(List<Cells> rows, List<OrderLine> lines) {
        Cells row = rows.get(rows.size() - 1);
        String told = row.text("status");
        if (told == null) {
            Status status = OrderWords.statusOf(lines);
            row.repaired("status", "no status", status.name() + ", as the quantities say");
            return status;
        }
        Status status = OrderWords.status(told);
        if (status == null) {
            rows.get(0).lost("status", "The status of the order is not known; send one that is",
                    "ORDERED, CONFIRMED, CHANGED, DELIVERED, PARTLY_DELIVERED, CANCELLED or REFUSED");
        }
        return status;
    }
}
