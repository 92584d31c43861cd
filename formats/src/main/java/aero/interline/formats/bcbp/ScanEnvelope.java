package aero.interline.formats.bcbp;

import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.exchange.Rejection;
import aero.interline.contracts.fact.BoardingPassScanned.Event;
import aero.interline.contracts.fact.Fragment;
import aero.interline.contracts.fact.Position;
import aero.interline.formats.Charsets;
import aero.interline.formats.EvidenceLog;
import aero.interline.formats.IsoTime;
import aero.interline.formats.Lines;
import aero.interline.formats.card.CardNumbers;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The JSON in which scanners send codes: an object, or an array of them,
 * {@code {"event":"BOARDED","scannedAt":"2026-11-22T09:12:00Z","device":"FRA-A26-1","bcbp":"M1..."}}. All but
 * {@code bcbp} may be left out; an array may also hold bare codes.
 */
final class ScanEnvelope {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(20).build())
            .build();

    private final byte[] body;
    private final int base;
    private final Scan assumed;
    private final CodeList codes;
    private final EvidenceLog evidence;
    private int codeFrom;
    private int codeEnd;
    private Event event;
    private Instant at;
    private List<Fragment> others;
    private boolean eventUnknown;

    /** @param assumed what holds where the envelope does not say */
    ScanEnvelope(byte[] body, Scan assumed, CodeList codes, EvidenceLog evidence) {
        this.body = body;
        this.base = Charsets.behindByteOrderMark(body);
        this.assumed = assumed;
        this.codes = codes;
        this.evidence = evidence;
    }

    /** Why the whole is refused, or {@code null}. */
    Rejection read() {
        try (JsonParser json = FACTORY.createParser(body, base, body.length - base)) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.START_OBJECT) {
                    object(json);
                } else if (token == JsonToken.VALUE_STRING) {
                    int from = start(json) + 1;
                    codes.readJson(from, end(json) - 1, assumed);
                } else if (token != JsonToken.START_ARRAY && token != JsonToken.END_ARRAY) {
                    codes.lose(start(json), end(json), "This is no scan; send an object with a bcbp", "an object");
                }
            }
            return null;
        } catch (JsonProcessingException e) {
            int offset = e.getLocation() == null ? 0 : (int) Math.max(0, e.getLocation().getByteOffset());
            int place = Math.min(base + offset, body.length);
            return new Rejection(null, ErrorCode.JSON_MALFORMED, "The text is not well-formed JSON; the sender mends it",
                    codes.position(place, Math.min(place + 1, body.length)), "well-formed JSON");
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail to be read", e);
        }
    }

    private void object(JsonParser json) throws IOException {
        int from = start(json);
        codeEnd = 0;
        event = assumed.event();
        eventUnknown = false;
        at = assumed.at();
        others = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            member(name, json.nextToken(), json);
        }
        int end = end(json);
        if (codeEnd == 0) {
            codes.lose(from, end, "The scan holds no code; the scanner sends it as bcbp", "\"bcbp\": \"M1...\"");
        } else if (eventUnknown) {
            codes.lose(from, end, "The event of the scan is none that the hub knows", "CHECKED_IN, SECURITY_PASSED or BOARDED");
        } else {
            codes.readJson(codeFrom, codeEnd, new Scan(event, at, others));
        }
    }

    private void member(String name, JsonToken token, JsonParser json) throws IOException {
        int from = start(json);
        String text = token == JsonToken.VALUE_STRING ? json.getText() : null;
        json.skipChildren();
        int end = end(json);
        Position place = codes.position(from, end);
        if (name.equals("bcbp") && text != null) {
            codeFrom = from + 1;
            codeEnd = end - 1;
        } else if (name.equals("event") && text != null) {
            event(text, place);
        } else if (name.equals("scannedAt") && text != null) {
            at(text, place);
        } else if (token != JsonToken.VALUE_NULL) {
            CardNumbers.mask(body, from, end);
            String kept = text == null ? new String(body, from, end - from, StandardCharsets.UTF_8)
                    : CodeText.ofJson(body, from + 1, end - 1, 0, Lines.of(new byte[0])).whole();
            others.add(new Fragment(place, name.toUpperCase(Locale.ROOT), kept));
        }
    }

    private void event(String text, Position place) {
        String word = text.strip().toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
        event = switch (word) {
            case "CHECKED_IN", "CHECK_IN", "CHECKIN", "CHECKEDIN" -> Event.CHECKED_IN;
            case "SECURITY_PASSED", "SECURITY", "SECURITYPASSED" -> Event.SECURITY_PASSED;
            case "BOARDED", "BOARDING" -> Event.BOARDED;
            default -> null;
        };
        eventUnknown = event == null;
        if (event != null && !event.name().equals(text)) {
            evidence.add(place, "an event in other words", event.name());
        }
    }

    private void at(String text, Position place) {
        try {
            at = IsoTime.instant(text.strip());
        } catch (DateTimeException e) {
            try {
                at = LocalDateTime.parse(text.strip().replace(' ', 'T')).toInstant(ZoneOffset.UTC);
                evidence.add(place, "a time without a zone", "UTC");
            } catch (DateTimeException none) {
                evidence.add(place, "a time that is none", "the receipt of the message");
            }
        }
    }

    private int start(JsonParser json) {
        return (int) json.currentTokenLocation().getByteOffset() + base;
    }

    private int end(JsonParser json) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_STRING) {
            json.getText();
        }
        return Math.min(body.length, (int) json.currentLocation().getByteOffset() + base);
    }
}
