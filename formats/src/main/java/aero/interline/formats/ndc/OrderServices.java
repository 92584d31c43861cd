package aero.interline.formats.ndc;

import aero.interline.contracts.fact.SeatAssignment;
import aero.interline.contracts.fact.SpecialService;
import aero.interline.formats.airline.SeatText;
import aero.interline.formats.xml.XmlElement;
import aero.interline.formats.xml.XmlValues;
import java.util.ArrayList;
import java.util.List;

/**
 * What was ordered beside the flights. A service keeps the SSR code by which it is booked; other service information is
 * {@code OSI}, and a product of the seller without such a code is {@value #PRODUCT} with its name as text.
 */
final class OrderServices {
    static final String PRODUCT = "SVC";
    private static final int MOST = 5000;

    private final XmlElement order;
    private final DataLists lists;
    private final OrderPeople people;
    private final OrderFlights flights;
    private final List<SpecialService> services = new ArrayList<>();
    private final List<SeatAssignment> seats = new ArrayList<>();

    OrderServices(XmlElement order, DataLists lists, OrderPeople people, OrderFlights flights) {
        this.order = order;
        this.lists = lists;
        this.people = people;
        this.flights = flights;
    }

    List<SpecialService> services() {
        return services;
    }

    List<SeatAssignment> seats() {
        return seats;
    }

    void read() {
        for (XmlElement each : order.below("Service")) {
            XmlElement seat = each.firstBelow("SelectedSeat", "SeatAssignment", "Seat");
            if (seat.present()) {
                seat(each, seat);
            }
            XmlElement ref = each.firstBelow("ServiceDefinitionRef", "ServiceDefinitionRefID");
            if (ref.present()) {
                ordered(each, ref);
            }
        }
    }

    private void ordered(XmlElement service, XmlElement ref) {
        XmlElement definition = lists.services().getOrDefault(ref.text(), XmlElement.NONE);
        XmlElement booking = definition.any("BookingInstructions");
        String code = XmlValues.code(booking.firstBelow("SSRCode", "SpecialService_Code").text(), 35);
        String osi = booking.text("OSIText");
        String text = osi.isEmpty() ? booking.text("Text", "InstructionText") : osi;
        text = text.isEmpty() ? definition.text("Name") : text;
        text = text.isEmpty() ? ref.text() : text;
        code = !code.isEmpty() ? code : osi.isEmpty() ? PRODUCT : "OSI";
        String status = XmlValues.orNull(service.text("StatusCode"), 35);
        List<String> where = where(service, ref);
        for (String person : who(service)) {
            for (String flight : where) {
                if (services.size() == MOST) {
                    return;
                }
                services.add(new SpecialService(service.place(), code, status, 1, null, person, flight, XmlValues.orNull(text, 4000)));
            }
        }
    }

    private void seat(XmlElement service, XmlElement seat) {
        String row = seat.text("RowNumber", "Row", "SeatRowNumber");
        row = row.isEmpty() ? seat.firstBelow("Number").text() : row;
        String number = SeatText.number(XmlValues.code(row + seat.firstBelow("Column", "ColumnID", "ColumnText").text(), 6));
        if (number == null) {
            return;
        }
        List<String> where = where(service, service);
        for (String person : who(service)) {
            for (String flight : where) {
                if (seats.size() == MOST) {
                    return;
                }
                seats.add(new SeatAssignment(seat.place(), person, flight, number, null, null, null, "NDC"));
            }
        }
    }

    /** Passengers, or one {@code null} for all of them. */
    private List<String> who(XmlElement service) {
        return orAll(DataLists.refs(service, "PassengerRef", "PassengerRefs", "PaxRefID").stream().map(people::known).toList());
    }

    private List<String> where(XmlElement service, XmlElement ref) {
        String attribute = ref.attribute("SegmentRef");
        if (!attribute.isEmpty()) {
            return orAll(XmlValues.words(attribute).stream().map(flights::ref).toList());
        }
        return orAll(DataLists.refs(service, "SegmentRef", "PaxSegmentRefID").stream().map(flights::ref).toList());
    }

    private static List<String> orAll(List<String> refs) {
        List<String> found = new ArrayList<>();
        refs.stream().filter(each -> each != null).forEach(found::add);
        if (found.isEmpty()) {
            found.add(null);
        }
        return found;
    }
}
