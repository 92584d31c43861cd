package aero.interline.formats.csv;

import aero.interline.contracts.exchange.Systems;
import aero.interline.contracts.fact.Fact;
import aero.interline.contracts.fact.Fragment;
import aero.interline.contracts.fact.LoyaltyMembership;
import aero.interline.contracts.fact.PersonReported;
import aero.interline.contracts.fact.PersonReported.Attribute;
import aero.interline.contracts.fact.ReservationVersion;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Members of a loyalty programme, one in a row. Only the member number is needed; a member without a name is known by the
 * number until another system names it.
 */
final class MemberTable extends TableKind {
    private static final String COLUMNS = """
            number loyaltynumber membernumber memberno memberid membershipnumber membershipno ffnumber ffn frequentflyernumber loyaltyid
            carrier programme program airline airlinecode
            birthDate birthdate dateofbirth dob born
            gender sex
            email mail emailaddress
            phone telephone phonenumber tel
            mobile cell mobilephone cellphone mobilenumber
            street address addressline address1
            city town
            province state region county
            postalCode postalcode zip zipcode postcode
            country countryname residence
            nationality citizenship
            language lang preferredlanguage
            tier loyaltycard card level tierlevel status cardlevel
            education
            salary income annualincome
            maritalStatus maritalstatus
            lifetimeValue clv lifetimevalue customerlifetimevalue
            enrolmentType enrollmenttype enrolmenttype
            enrolledOn enrolledon enrolmentdate enrollmentdate joined joindate enrolled membersince
            enrolmentYear enrollmentyear enrolmentyear
            enrolmentMonth enrollmentmonth enrolmentmonth
            cancelledOn cancelledon cancellationdate left cancelled
            cancellationYear cancellationyear
            cancellationMonth cancellationmonth
            updated lastmodified updatedat modified lastupdate changedat
            """;
    private static final List<String> ATTRIBUTES = List.of("education", "salary", "maritalStatus", "lifetimeValue", "enrolmentType");

    MemberTable() {
        super("members-csv", Systems.LOYALTY, COLUMNS + People.NAME_COLUMNS);
    }

    @Override
    List<Set<String>> needed() {
        return List.of(Set.of("number"));
    }

    @Override
    Set<String> numbers() {
        return Set.of("number", "phone", "mobile");
    }

    @Override
    String label() {
        return "number";
    }

    @Override
    List<Fact> read(List<Cells> rows) {
        Cells row = rows.get(0);
        LoyaltyMembership told = People.told(row, "carrier", "number");
        if (told == null) {
            row.lost("number", "The row has no member number; send it with one", "a member number");
            return List.of();
        }
        // the record keeps its key when the airline's own programme is named later, and takes that programme then
        String key = told.carrier() != null ? told.carrier() + "/" + told.number() : told.number();
        LoyaltyMembership membership = People.completed(row, told);
        LocalDate enrolled = day(row, "enrolledOn", "enrolmentYear", "enrolmentMonth");
        LocalDate cancelled = day(row, "cancelledOn", "cancellationYear", "cancellationMonth");
        if (enrolled != null && cancelled != null && cancelled.isBefore(enrolled)) {
            row.verdict("cancelledOn", "a day before the enrolment", "correct one of the two");
        }
        ReservationVersion version = new ReservationVersion(CellDates.instant(row, "updated"), row.origin.receivedAt());
        return List.of(new PersonReported(row.at(), key, version, People.name(row), People.birthDate(row), People.gender(row),
                row.text("nationality", 60), row.text("language", 35), List.of(), List.of(membership), People.contacts(row),
                enrolled, cancelled, attributes(row), row.verdicts(), List.of()));
    }

    private static List<Attribute> attributes(Cells row) {
        BigDecimal salary = CellNumbers.amount(row, "salary");
        if (salary != null && salary.signum() < 0) {
            row.verdict("salary", "a negative amount", "correct the salary");
        }
        BigDecimal value = CellNumbers.amount(row, "lifetimeValue");
        if (value != null && value.signum() < 0) {
            row.verdict("lifetimeValue", "a negative amount", "correct the value");
        }
        List<Attribute> attributes = new ArrayList<>();
        for (String each : ATTRIBUTES) {
            String text = row.text(each);
            if (text != null) {
                attributes.add(new Attribute(row.at(each), each, text));
            }
        }
        for (Fragment each : row.others()) {
            attributes.add(new Attribute(each.at(), each.tag(), each.text()));
        }
        return attributes;
    }

    /** A day, or the first of a month of a year; {@code null} when neither is told or possible. */
    private static LocalDate day(Cells row, String day, String year, String month) {
        LocalDate told = CellDates.date(row, day);
        if (told == null) {
            told = month(row, year, month);
        }
        if (told != null && told.isAfter(People.today(row))) {
            row.verdict(day, "a day in the future", "correct the date");
        }
        return told;
    }

    private static LocalDate month(Cells row, String yearColumn, String monthColumn) {
        Integer year = CellNumbers.whole(row, yearColumn);
        Integer month = CellNumbers.whole(row, monthColumn);
        if (year == null && month == null) {
            return null;
        }
        if (year == null || year < 1950 || year > 2200) {
            row.verdict(yearColumn, year == null ? "nothing beside a month" : "an impossible year", "correct the year");
            return null;
        }
        if (month == null || month < 1 || month > 12) {
            row.verdict(monthColumn, month == null ? "nothing beside a year" : "an impossible month", "send a month from 1 to 12");
            return month == null ? LocalDate.of(year, 1, 1) : null;
        }
        return LocalDate.of(year, month, 1);
    }
}
