package aero.interline.formats.xml;

import java.util.HashMap;
import java.util.Map;

/** What elements mean, from lines of {@code name name = meaning}. */
public final class XmlMeanings {
    private final Map<String, String> byName = new HashMap<>();

    /** @param guide one or more names, an equals sign, and their meaning on each line */
    public XmlMeanings(String guide) {
        for (String line : guide.split("\n")) {
            int equals = line.indexOf('=');
            for (String name : line.substring(0, equals).strip().split("\\s+")) {
                byName.put(name, line.substring(equals + 1).strip());
            }
        }
    }

    /** Empty if not known. */
    public String of(String name) {
        return byName.getOrDefault(name, "");
    }
}
