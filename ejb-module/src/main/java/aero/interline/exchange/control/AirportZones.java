package aero.interline.exchange.control;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * In which time zones the clocks of airports go: a packaged table of large airports, and those that an operator adds. Times
 * of departure are told in local time, so that without a zone it is not known when a flight leaves.
 */
public final class AirportZones {

    private static final String PACKAGED = "airport-zones.properties";

    private final Map<String, ZoneId> zones;

    private AirportZones(Map<String, ZoneId> zones) {
        this.zones = zones;
    }

    public static AirportZones packaged() {
        Map<String, ZoneId> zones = new HashMap<>();
        try (InputStream in = AirportZones.class.getResourceAsStream(PACKAGED);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            add(zones, PACKAGED, reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new AirportZones(zones);
    }

    /**
     * The same, with lines {@code ABC=Europe/Berlin} of a file in UTF-8, which go before packaged ones.
     *
     * @throws IllegalArgumentException for a line that names no airport or no zone of the IANA data base; it is named
     */
    public AirportZones with(Path file) throws IOException {
        Map<String, ZoneId> all = new HashMap<>(zones);
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            add(all, file.toString(), reader);
        }
        return new AirportZones(all);
    }

    private static void add(Map<String, ZoneId> zones, String file, Reader lines) throws IOException {
        Properties table = new Properties();
        table.load(lines);
        for (String airport : table.stringPropertyNames()) {
            String zone = table.getProperty(airport).strip();
            if (!airport.matches("[A-Z]{3}")) {
                throw new IllegalArgumentException(file + ": '" + airport + "' is no airport; write ABC=Europe/Berlin");
            }
            try {
                zones.put(airport, ZoneId.of(zone));
            } catch (DateTimeException e) {
                throw new IllegalArgumentException(file + ": '" + zone + "' of " + airport + " is no time zone", e);
            }
        }
    }

    /** @param airport or {@code null} */
    public Optional<ZoneId> of(String airport) {
        return Optional.ofNullable(zones.get(airport));
    }

    /** When it is that local time at the airport; as if it were UTC at one that is not known. */
    public Instant instant(String airport, LocalDateTime local) {
        return local.atZone(of(airport).orElse(ZoneOffset.UTC)).toInstant();
    }
}
