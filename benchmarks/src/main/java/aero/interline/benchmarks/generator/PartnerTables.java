package aero.interline.benchmarks.generator;

import aero.interline.formats.csv.CsvWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What comes once a day as a table: the programme's members who travel, and an agency's sales. */
final class PartnerTables {

    private PartnerTables() {}

    /** Everybody on the flights who is in a programme, each once. */
    static byte[] members(List<FlightDay> flights, LocalDate day) {
        Set<Person> members = new LinkedHashSet<>();
        flights.forEach(flight -> flight.bookings().forEach(booking -> booking.travellers().stream()
                .map(Traveller::person)
                .filter(each -> each.memberOf() != null)
                .forEach(members::add)));
        CsvWriter table = new CsvWriter().row(List.of("Loyalty Number", "Carrier", "Surname", "Given Name", "Birth Date",
                "Country", "Loyalty Card", "Enrollment Date", "Last Updated"));
        for (Person each : members) {
            table.row(List.of(each.memberNumber(), each.memberOf(), each.surname(), each.given(), each.born(), each.country(),
                    "Silver", day.minusYears(2), day));
        }
        return table.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** One row per ticket. */
    static byte[] sales(List<Sale> sales) {
        CsvWriter table = new CsvWriter().row(List.of("Ticket Number", "Transaction Type", "Agency IATA", "Passenger Name", "PNR",
                "Date of Issue", "Fare", "Total", "Currency", "Itinerary"));
        for (Sale sale : sales) {
            Leg leg = sale.flight().leg();
            for (Traveller each : sale.booking().travellers()) {
                List<Object> row = new ArrayList<>(List.of(each.ticket(), "SALE", "23498761",
                        each.person().surname() + "/" + each.person().given() + " " + each.person().title(),
                        sale.booking().locator(), sale.booking().created().toLocalDate()));
                row.add(BigDecimal.valueOf(sale.booking().cents() * 9L / 10, 2));
                row.add(BigDecimal.valueOf(sale.booking().cents(), 2));
                row.add(sale.booking().currency());
                row.add(sale.flight().flight() + "/" + leg.departs().toLocalDate() + "/" + leg.origin() + "-" + leg.destination());
                table.row(row);
            }
        }
        return table.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A booking that the agency sold. */
    record Sale(FlightDay flight, Booking booking) {}
}
