package aero.interline.web.console;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What this person looked for last among the messages. A key may tell who it is about and never stands in an address; the number under which it is
 * remembered here does, so that the way back leads to the same list.
 */
@SessionScoped
public class LastKeys implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 100;

    private final LinkedHashMap<String, String> keys = new LinkedHashMap<>();
    private int last;

    /** Its number in an address. */
    public synchronized String remember(String key) {
        for (Map.Entry<String, String> each : keys.entrySet()) {
            if (each.getValue().equals(key)) {
                return each.getKey();
            }
        }
        if (keys.size() == MOST) {
            keys.remove(keys.keySet().iterator().next());
        }
        String number = Integer.toString(++last);
        keys.put(number, key);
        return number;
    }

    /** {@code null} if there is none of this number, or not any more. */
    public synchronized String find(String number) {
        return keys.get(number);
    }
}
