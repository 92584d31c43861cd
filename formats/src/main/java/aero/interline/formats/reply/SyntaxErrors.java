package aero.interline.formats.reply;

import aero.interline.contracts.exchange.ErrorCode;
import java.util.Arrays;

/** The hub's error codes as those of CONTRL (UN/EDIFACT code list 0085). */
final class SyntaxErrors {
    static final String INVALID_VALUE = "12";
    static final String MISSING = "13";
    static final String NOT_SUPPORTED = "14";
    static final String UNSPECIFIED = "18";
    static final String INVALID_CHARACTER = "21";
    static final String LOWER_LEVEL_EMPTY = "32";

    private SyntaxErrors() {}

    /** @param code {@code ITL-nnnn} or {@code null} */
    static String of(String code) {
        return Arrays.stream(ErrorCode.values())
                .filter(each -> each.code().equals(code))
                .findFirst()
                .map(SyntaxErrors::of)
                .orElse(UNSPECIFIED);
    }

    private static String of(ErrorCode code) {
        return switch (code) {
            case EDIFACT_NO_MESSAGE -> LOWER_LEVEL_EMPTY;
            case EDIFACT_TYPE_UNSUPPORTED -> NOT_SUPPORTED;
            case PNR_MISSING, PNR_LOCATOR_MISSING, PNR_PASSENGER_MISSING -> MISSING;
            case EDIFACT_SEGMENT_INVALID, PAXLST_ENTRY_INVALID -> INVALID_VALUE;
            case CHARSET_INVALID -> INVALID_CHARACTER;
            default -> UNSPECIFIED;
        };
    }
}
