package aero.interline.contracts.exchange;

/**
 * The one error vocabulary: the same codes over REST, SOAP, reply queues, files, logs and screens. Codes are stable and
 * never used again for something else. 1nnn: the message could not be read. 2nnn: read but refused. 3nnn: a request
 * to the hub was wrong. 9nnn: the hub itself; nothing was decided.
 */
public enum ErrorCode {
    BODY_EMPTY(1001, Kind.INVALID, "The message has no body"),
    BODY_TOO_LARGE(1002, Kind.INVALID, "The message is larger than the hub accepts"),
    MESSAGE_KIND_UNSUPPORTED(1003, Kind.INVALID, "Only text and bytes messages are accepted"),
    FORMAT_UNKNOWN(1004, Kind.INVALID, "The format of the message could not be recognised"),
    CHARSET_INVALID(1005, Kind.INVALID, "The bytes are not text in any accepted character set"),
    EDIFACT_NO_MESSAGE(1101, Kind.INVALID, "No EDIFACT message was found"),
    EDIFACT_SEGMENT_INVALID(1102, Kind.INVALID, "An EDIFACT segment could not be read"),
    EDIFACT_TYPE_UNSUPPORTED(1103, Kind.INVALID, "This EDIFACT message type is not one that the hub reads"),
    PNR_MISSING(1201, Kind.INVALID, "The message holds no reservation"),
    PNR_LOCATOR_MISSING(1202, Kind.INVALID, "A reservation has no record locator"),
    PNR_PASSENGER_MISSING(1203, Kind.INVALID, "A reservation has no passenger"),
    JSON_MALFORMED(1301, Kind.INVALID, "The text is not well-formed JSON"),
    JSON_SCHEMA_VIOLATED(1302, Kind.INVALID, "The JSON does not follow the schema"),
    JSON_TYPE_UNKNOWN(1303, Kind.INVALID, "The JSON is none of the kinds of fact that the hub takes"),
    TYPEB_MALFORMED(1401, Kind.INVALID, "The Type B message could not be read"),
    TYPEB_FLIGHT_MISSING(1402, Kind.INVALID, "The list names no flight"),
    TYPEB_ENTRY_INVALID(1403, Kind.INVALID, "An entry of the list could not be read"),
    BCBP_MALFORMED(1501, Kind.INVALID, "The boarding pass code could not be read"),
    PAXLST_ENTRY_INVALID(1511, Kind.INVALID, "A passenger of the list could not be read"),
    XML_MALFORMED(1601, Kind.INVALID, "The XML is not well-formed"),
    XML_FORBIDDEN(1602, Kind.INVALID, "The XML holds a document type or an entity, which the hub does not take"),
    XML_TYPE_UNSUPPORTED(1603, Kind.INVALID, "This XML document is not one that the hub reads"),
    XML_CONTENT_MISSING(1604, Kind.INVALID, "The XML document lacks what the hub needs from it"),
    SENDER_REPORTS_ERROR(1605, Kind.REJECTED, "The message reports an error of the sender's own and nothing else"),
    CSV_MALFORMED(1701, Kind.INVALID, "The text is not a table of separated values"),
    CSV_COLUMN_MISSING(1702, Kind.INVALID, "The table lacks a column that the hub needs"),
    RECORD_INVALID(1703, Kind.INVALID, "A record of the file could not be read"),
    COPYBOOK_UNKNOWN(1711, Kind.INVALID, "No record layout is declared for this file"),
    FEED_TOTALS_WRONG(1712, Kind.INVALID, "The totals of the feed's trailer are not those of its records"),
    FEED_REFUSED_WHOLE(1713, Kind.REJECTED, "Another record of the file is wrong, and the file is taken whole or not at all"),
    DATA_REFUSED(2001, Kind.REJECTED, "The database refused what the message says"),
    PARTS_MISSING(2101, Kind.REJECTED, "Other parts of the message have not come yet"),
    FILE_UNDER_WAY(2102, Kind.TRANSIENT, "The records of the file are still being decided"),
    PERSON_ERASED(2103, Kind.REJECTED, "Somebody was taken out of the message, so it is not judged anew"),
    PARAMETER_INVALID(3001, Kind.INVALID, "A parameter has a wrong value"),
    CURSOR_INVALID(3002, Kind.INVALID, "The cursor is not one that this list gave out"),
    NOT_FOUND(3004, Kind.INVALID, "There is nothing under this address"),
    NOT_SIGNED_IN(3005, Kind.REJECTED, "A valid token is needed"),
    NOT_ALLOWED(3006, Kind.REJECTED, "Your role does not allow this"),
    METHOD_UNSUPPORTED(3007, Kind.INVALID, "This address does not support the method"),
    STATE_CONFLICT(3008, Kind.REJECTED, "The thing is not in a state that allows this"),
    MEDIA_TYPE_UNSUPPORTED(3009, Kind.INVALID, "This address neither takes nor gives this media type"),
    PASSWORD_REFUSED(3010, Kind.REJECTED, "The name or the password is missing or wrong, or the user is locked for a while"),
    MERGE_FORBIDDEN(3011, Kind.REJECTED, "Something forbids that these customers are one"),
    TOO_MANY_SIGN_INS(3012, Kind.REJECTED, "Too many want to sign in at this moment"),
    DATABASE_AWAY(9001, Kind.TRANSIENT, "The database cannot be reached"),
    BROKER_AWAY(9002, Kind.TRANSIENT, "The message broker cannot be reached"),
    DISK_FULL(9003, Kind.TRANSIENT, "There is too little disk space"),
    STOPPING(9004, Kind.TRANSIENT, "The hub is stopping"),
    BUG(9999, Kind.BUG, "The hub failed in a way that its makers did not foresee");

    /** Who can do what about it; each kind has one policy. */
    public enum Kind {
        /** The sender mends the message. */
        INVALID,
        /** Nobody needs to do anything: the hub tries again by itself. */
        TRANSIENT,
        /** An operator or the sender decides. */
        REJECTED,
        /** The makers of the hub mend it. */
        BUG
    }

    private final String code;
    private final Kind kind;
    private final String title;

    ErrorCode(int number, Kind kind, String title) {
        this.code = "ITL-" + number;
        this.kind = kind;
        this.title = title;
    }

    /** {@code ITL-nnnn}. */
    public String code() {
        return code;
    }

    public Kind kind() {
        return kind;
    }

    /** One sentence without a full stop, for people. */
    public String title() {
        return title;
    }

    /**
     * @throws IllegalArgumentException if no error has this code
     */
    public static ErrorCode of(String code) {
        for (ErrorCode each : values()) {
            if (each.code.equals(code)) {
                return each;
            }
        }
        throw new IllegalArgumentException("no error code " + code);
    }
}
