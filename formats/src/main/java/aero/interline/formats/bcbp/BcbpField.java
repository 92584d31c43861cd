package aero.interline.formats.bcbp;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * The fields of a boarding pass code in their order, with their lengths in characters (Resolution 792, attachment A).
 * A length of 0 means as long as its surroundings say.
 */
enum BcbpField {
    FORMAT(Section.PASS, 1, "format code"),
    LEGS(Section.PASS, 1, "number of legs"),
    NAME(Section.PASS, 20, "passenger name"),
    ELECTRONIC(Section.PASS, 1, "electronic ticket"),
    LOCATOR(Section.LEG, 7, "record locator of the operating carrier"),
    FROM(Section.LEG, 3, "from"),
    TO(Section.LEG, 3, "to"),
    CARRIER(Section.LEG, 3, "operating carrier"),
    FLIGHT(Section.LEG, 5, "flight number"),
    DAY(Section.LEG, 3, "day of the year of the flight"),
    COMPARTMENT(Section.LEG, 1, "compartment"),
    SEAT(Section.LEG, 4, "seat"),
    SEQUENCE(Section.LEG, 5, "check-in sequence number"),
    STATUS(Section.LEG, 1, "passenger status"),
    SIZE(Section.LEG, 2, "characters that follow for this leg, hexadecimal"),
    MARK(Section.ISSUE, 1, "beginning of the version number"),
    VERSION(Section.ISSUE, 1, "version"),
    ISSUE_SIZE(Section.ISSUE, 2, "characters that follow about the pass, hexadecimal"),
    DESCRIPTION(Section.ISSUE, 1, "passenger description"),
    CHECK_IN_SOURCE(Section.ISSUE, 1, "where checked in"),
    ISSUE_SOURCE(Section.ISSUE, 1, "where the pass was issued"),
    ISSUED(Section.ISSUE, 4, "issued on, last digit of the year and day of the year"),
    DOCUMENT_TYPE(Section.ISSUE, 1, "type of document"),
    ISSUER(Section.ISSUE, 3, "issued by"),
    BAGS(Section.ISSUE, 13, "bag tags"),
    BAGS_SECOND(Section.ISSUE, 13, "bag tags, first that do not follow"),
    BAGS_THIRD(Section.ISSUE, 13, "bag tags, second that do not follow"),
    LEG_SIZE(Section.LEG_MORE, 2, "characters that follow about the leg, hexadecimal"),
    NUMERIC_CODE(Section.LEG_MORE, 3, "airline of the ticket, numeric"),
    SERIAL(Section.LEG_MORE, 10, "form and serial number of the ticket"),
    SELECTEE(Section.LEG_MORE, 1, "selectee"),
    DOCUMENT_CHECK(Section.LEG_MORE, 1, "travel documents to be verified"),
    MARKETING(Section.LEG_MORE, 3, "marketing carrier"),
    MEMBER_CARRIER(Section.LEG_MORE, 3, "airline of the frequent flyer programme"),
    MEMBER(Section.LEG_MORE, 16, "frequent flyer number"),
    ID_AD(Section.LEG_MORE, 1, "industry or agent discount"),
    ALLOWANCE(Section.LEG_MORE, 3, "free baggage allowance"),
    FAST_TRACK(Section.LEG_MORE, 1, "fast track"),
    AIRLINE_USE(Section.AIRLINE, 0, "for the airline's own use"),
    SECURITY(Section.SECURITY, 0, "security data"),
    BEYOND(Section.BEYOND, 0, "not part of the code");

    /** Fields that stand together, and what they are about. */
    enum Section {
        PASS("boarding pass"),
        LEG("flight"),
        ISSUE("issue of the pass"),
        LEG_MORE("more about the flight"),
        AIRLINE("airline"),
        SECURITY("security"),
        BEYOND("beyond the code");

        final String title;

        Section(String title) {
            this.title = title;
        }
    }

    private static final BcbpField[][] BY_SECTION = bySection(EnumSet.allOf(BcbpField.class));
    private static final int[] SECTION_LENGTHS = new int[Section.values().length];

    static {
        for (BcbpField each : values()) {
            each.offset = length(each.section);
            SECTION_LENGTHS[each.section.ordinal()] += each.length;
        }
    }

    final Section section;
    final int length;
    final String meaning;
    private int offset;

    BcbpField(Section section, int length, String meaning) {
        this.section = section;
        this.length = length;
        this.meaning = meaning;
    }

    /** The fields of a section. */
    static BcbpField[] of(Section section) {
        return BY_SECTION[section.ordinal()];
    }

    /** Some fields by the ordinal of their section, in the order of the code. */
    static BcbpField[][] bySection(Set<BcbpField> fields) {
        return Arrays.stream(Section.values())
                .map(section -> fields.stream().filter(each -> each.section == section).sorted().toArray(BcbpField[]::new))
                .toArray(BcbpField[][]::new);
    }

    /** Characters of a section that is complete. */
    static int length(Section section) {
        return SECTION_LENGTHS[section.ordinal()];
    }

    /** Characters of its section that stand before it. */
    int offset() {
        return offset;
    }

    /** Whether upper and lower case are told apart in it. */
    boolean caseMatters() {
        return length == 0;
    }
}
