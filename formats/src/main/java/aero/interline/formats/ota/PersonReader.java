package aero.interline.formats.ota;

import aero.interline.contracts.exchange.BusinessKey;
import aero.interline.contracts.fact.Contact;
import aero.interline.contracts.fact.Fragment;
import aero.interline.contracts.fact.LoyaltyMembership;
import aero.interline.contracts.fact.PersonName;
import aero.interline.contracts.fact.PersonReported;
import aero.interline.contracts.fact.ReservationVersion;
import aero.interline.formats.airline.Texts;
import aero.interline.formats.xml.XmlElement;
import aero.interline.formats.xml.XmlFindings;
import aero.interline.formats.xml.XmlValues;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** One person out of a profile or an account. */
final class PersonReader {
    /** What is read elsewhere, or must not be kept. */
    private static final Set<String> UNDERSTOOD = Set.of("PersonName", "PersonNameDetail", "PersonNameSummary", "Telephone",
            "TelephoneDetail", "TelephoneSummary", "Email", "Address", "AddressDetail", "AddressSummary", "Document", "CustLoyalty",
            "LoyaltyProgram", "CitizenCountryName", "CitizenCountryCode", "PaymentForm", "FormOfPayment", "CompanyName", "EmployeeInfo",
            "GivenName", "MiddleName", "Surname", "Identifier", "PersonRef", "MemberPreferences", "LanguageSpoken", "FormOfPaymentDetail");
    /** The same of an account; passwords must not be kept. */
    private static final Set<String> UNDERSTOOD_OF_ACCOUNT = Set.of("MemberInfo", "MemberPreferences", "CustLoyalty", "LoyaltyProgram",
            "FrequentTravelerInfo", "SecurityInfo", "PrefCollections", "CompanyName", "EmployeeInfo");
    private static final int MOST_FRAGMENTS = 100;

    private final XmlElement person;
    private final XmlElement account;
    private final XmlFindings findings;

    PersonReader(XmlElement person, XmlFindings findings) {
        this(person, XmlElement.NONE, findings);
    }

    /** @param account which tells of its member beside naming the person */
    PersonReader(XmlElement person, XmlElement account, XmlFindings findings) {
        this.person = person;
        this.account = account;
        this.findings = findings;
    }

    /**
     * The person as a fact; nothing when too little is told to know anybody by.
     *
     * @param about   the profile or account that the person stands in
     * @param id      by which the sender names the person, empty if it does not
     * @param extra   attributes told beside the person
     */
    PersonReported read(XmlElement about, String id, ReservationVersion version, List<PersonReported.Attribute> extra) {
        PersonName name = PersonParts.name(person);
        List<Contact> contacts = PersonParts.contacts(person);
        LocalDate birth = PersonParts.birth(person);
        String key = id;
        if (key.isEmpty()) {
            if (name == null || birth == null && contacts.isEmpty()) {
                return null;
            }
            key = derived(name, birth, contacts);
            findings.evidence().add(person.startTag(), "a person without an id of the sender", "named by what is told of the person");
        }
        findings.key(BusinessKey.Kind.MEMBER, key);
        List<LoyaltyMembership> memberships = PersonParts.memberships(person);
        memberships.addAll(PersonParts.memberships(account));
        memberships.forEach(each -> findings.key(BusinessKey.Kind.MEMBER, each.number()));
        List<PersonReported.Attribute> attributes = new ArrayList<>(extra);
        Preferences.of(person, attributes);
        Preferences.of(about, attributes);
        return new PersonReported(about.place(), PersonParts.clipped(key, 60), version, name, birth, PersonParts.gender(person, name),
                PersonParts.nationality(person), Texts.orNull(language()), PersonParts.documents(person), memberships, contacts, null, null,
                attributes, List.of(), fragments());
    }

    private String language() {
        XmlElement spoken = person.any("LanguageSpoken", "AdditionalLanguages");
        String code = Stamps.first(person, "Language", "PrimaryLangID", "language");
        return PersonParts.clipped(code.isEmpty() ? Stamps.first(spoken, "Code", "PrimaryLangID") : code, 10);
    }

    /** The same person told again without an id gets the same name, without telling in it who it is. */
    private static String derived(PersonName name, LocalDate birth, List<Contact> contacts) {
        StringBuilder told = new StringBuilder(name.surname()).append('|').append(name.given()).append('|').append(birth);
        if (birth == null) {
            told.append('|').append(contacts.get(0).value());
        }
        return "NOID-" + UUID.nameUUIDFromBytes(told.toString().getBytes(StandardCharsets.UTF_8));
    }

    private List<Fragment> fragments() {
        List<Fragment> found = new ArrayList<>();
        fragments(person, UNDERSTOOD, found);
        fragments(account, UNDERSTOOD_OF_ACCOUNT, found);
        return found;
    }

    private static void fragments(XmlElement in, Set<String> understood, List<Fragment> to) {
        for (XmlElement each : in.children()) {
            if (!understood.contains(each.name()) && to.size() < MOST_FRAGMENTS) {
                String tag = PersonParts.clipped(each.name(), 35);
                to.add(new Fragment(each.place(), tag, XmlValues.orNull(each.raw(2000), 2000)));
            }
        }
    }
}
