package aero.interline.benchmarks.match.airline;

import aero.interline.benchmarks.generator.Person;
import aero.interline.formats.csv.CsvWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Writes what is kept about persons apart from journeys: a programme's table, an agency's profile, a partner's lead. */
final class ProfileText {

    private ProfileText() {}

    /** A programme's members as a table. */
    static byte[] members(List<Told> members) {
        CsvWriter table = new CsvWriter(';').row(List.of("Member No", "Carrier", "Last Name", "First Name", "Title",
                "Date of Birth", "Sex", "E-Mail", "Mobile", "Street", "City", "Postal Code", "Country", "Last Modified"));
        for (Told each : members) {
            Person person = each.person();
            table.row(Arrays.asList(person.memberNumber(), person.memberOf(), person.surname(), person.given(), person.title(),
                    person.born(), person.gender(), lower(each.email()), plus(each.mobile()), each.who().street(),
                    each.who().home().city(), each.who().postCode(), each.who().home().country2(), "2026-11-01T04:00:00"));
        }
        return table.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A customer's profile at an agency (OpenTravel, OTA_ProfileCreateRQ). */
    static byte[] profile(String id, Told told) {
        Person person = told.person();
        List<String> parts = new ArrayList<>();
        parts.add("<PersonName><NamePrefix>" + person.title() + "</NamePrefix><GivenName>" + person.given()
                + "</GivenName><Surname>" + person.surname() + "</Surname></PersonName>");
        if (told.mobile() != null) {
            parts.add("<Telephone PhoneTechType=\"5\" PhoneNumber=\"+" + told.mobile() + "\"/>");
        }
        if (told.email() != null) {
            parts.add("<Email>" + lower(told.email()) + "</Email>");
        }
        parts.add("<Address><AddressLine>" + told.who().street() + "</AddressLine><CityName>" + told.who().home().city()
                + "</CityName><PostalCode>" + told.who().postCode() + "</PostalCode><CountryName Code=\""
                + told.who().home().country2() + "\"/></Address>");
        String text = """
                <?xml version="1.0" encoding="UTF-8"?>
                <OTA_ProfileCreateRQ xmlns="http://www.opentravel.org/OTA/2003/05" TimeStamp="2026-11-01T09:00:00Z" Version="2.0">
                  <UniqueID Type="21" ID="%s"/>
                  <Profile ProfileType="1"><Customer Gender="%s" BirthDate="%s">%s</Customer></Profile>
                </OTA_ProfileCreateRQ>
                """.formatted(id, person.gender().equals("F") ? "Female" : "Male", person.born(), String.join("\n", parts));
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Somebody whom a partner refers: a name and how to reach the person. */
    static byte[] lead(String id, Told told) {
        Person person = told.person();
        String text = "{\"partner\":\"TRAVELBLOG\",\"leadId\":\"" + id + "\",\"referredAt\":\"2026-11-01T09:00:00Z\",\"person\":{\"lastName\":\""
                + person.surname() + "\",\"firstName\":\"" + person.given() + "\""
                + (told.email() == null ? "" : ",\"email\":\"" + lower(told.email()) + "\"")
                + (told.mobile() == null ? "" : ",\"phone\":\"+" + told.mobile() + "\"")
                + "},\"interest\":\"a city trip\",\"origin\":\"FRA\",\"destination\":\"JFK\",\"consent\":\"newsletter, 2026-10-30\"}";
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String lower(String email) {
        return email == null ? null : email.toLowerCase(Locale.ROOT);
    }

    private static String plus(String mobile) {
        return mobile == null ? null : "+" + mobile;
    }
}
