package aero.interline.domain.identity;

import aero.interline.contracts.fact.Contact;
import aero.interline.contracts.fact.Gender;
import aero.interline.contracts.fact.Passenger;
import aero.interline.contracts.fact.PassengerType;
import aero.interline.domain.customer.StrongKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What of a source record is compared with others: normalised so that a frequent traveller's records mostly have equal
 * traits, which are then scored once. Journey keys are not part of it. Personal data: kept sealed, never logged.
 *
 * @param surname         upper case, single blanks, in the script and with the accents it was sent with; {@code null}
 *                        for somebody who is known by a number alone
 * @param given           likewise, without title, or {@code null}
 * @param birthDateProven whether the date came with an identity document
 * @param gender          told, or what the title says; {@code null} if neither tells
 * @param nationality     ISO 3166 alpha-3 or {@code null}
 * @param kind            {@code null} where no journey was told
 * @param documents       {@code TYPE/NUMBER/COUNTRY}, the text of the strong key
 * @param members         carrier and number, the text of the strong key
 * @param emails          lower case
 * @param phones          E.164, or digits alone where the country is not known
 */
public record Traits(
        String surname,
        String given,
        String title,
        LocalDate birthDate,
        boolean birthDateProven,
        Gender gender,
        String nationality,
        PassengerType kind,
        List<String> documents,
        List<String> members,
        List<String> emails,
        List<String> phones,
        List<PostalAddress> addresses) {

    public Traits {
        documents = sorted(documents);
        members = sorted(members);
        emails = sorted(emails);
        phones = sorted(phones);
        addresses = sorted(addresses);
    }

    /** A number without a country code is taken for one of the passenger's country. */
    public static Traits of(Passenger passenger) {
        AirlineName name = AirlineName.of(passenger.name());
        List<String> documents = passenger.documents().stream().map(StrongKey::of).flatMap(Optional::stream)
                .map(StrongKey::text).toList();
        List<Contact> contacts = passenger.contacts();
        String home = Countries.region(passenger.nationality());
        return new Traits(
                name.surname(),
                name.given(),
                name.title(),
                passenger.birthDate(),
                passenger.birthDate() != null && documents.stream().anyMatch(Traits::proving),
                gender(passenger, name.title()),
                Countries.alpha3(passenger.nationality()),
                passenger.type(),
                documents,
                passenger.memberships().stream().map(StrongKey::of).flatMap(Optional::stream).map(StrongKey::text)
                        .toList(),
                texts(contacts, Contact.Kind.EMAIL).map(Traits::email).flatMap(Optional::stream).toList(),
                Stream.concat(texts(contacts, Contact.Kind.PHONE), texts(contacts, Contact.Kind.MOBILE))
                        .map(text -> Phones.e164(text, home)).flatMap(Optional::stream).toList(),
                texts(contacts, Contact.Kind.ADDRESS).map(PostalAddress::of).toList());
    }

    /** Whether a name is told; without one, only strong keys recognise somebody. */
    public boolean named() {
        return surname != null;
    }

    /** Stable bytes: equal traits give equal bytes, in every release of the hub that knows this layout. */
    public byte[] encoded() {
        return TraitsCodec.encoded(this);
    }

    public static Traits decoded(byte[] bytes) {
        return TraitsCodec.decoded(bytes);
    }

    /** As addresses are compared: lower case, nothing around it; airline escapes for {@code @} and {@code _} undone. */
    public static Optional<String> email(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT).replace("//", "@").replace("..", "_").replace("./", "-");
        int at = plain.lastIndexOf('@');
        boolean address = at > 0 && plain.indexOf('.', at) > at + 1 && plain.indexOf(' ') < 0;
        return address ? Optional.of(plain) : Optional.empty();
    }

    private static Stream<String> texts(List<Contact> contacts, Contact.Kind kind) {
        return contacts.stream().filter(each -> each.kind() == kind && each.value() != null).map(Contact::value);
    }

    /** A passport or identity card was seen or typed from; visa and known traveller numbers say nothing about birth. */
    private static boolean proving(String document) {
        return !document.startsWith("V/") && !document.startsWith("K/") && !document.startsWith("R/");
    }

    private static Gender gender(Passenger passenger, String title) {
        boolean told = passenger.gender() != null && passenger.gender() != Gender.UNSPECIFIED;
        return told ? passenger.gender() : AirlineName.genderOf(title);
    }

    private static <T extends Comparable<T>> List<T> sorted(List<T> values) {
        return values.stream().distinct().sorted().toList();
    }

    /** What personal data holds is not for logs. */
    @Override
    public String toString() {
        return "Traits of a person";
    }
}
