package aero.interline.formats.bcbp;

import aero.interline.formats.airline.Numbers;
import java.util.ArrayList;
import java.util.List;

/**
 * Bag tags of a pass: ten digits name the first licence plate, three more count the consecutive ones. Of a range its
 * first and last plate are kept.
 */
final class BagTags {
    private static final int PLATE = 10;
    private static final int SERIAL = 4;

    private BagTags() {}

    static List<String> of(BcbpCode code) {
        List<String> plates = new ArrayList<>(0);
        add(code.text(BcbpField.BAGS, 1), plates);
        add(code.text(BcbpField.BAGS_SECOND, 1), plates);
        add(code.text(BcbpField.BAGS_THIRD, 1), plates);
        return plates;
    }

    private static void add(String range, List<String> plates) {
        if (range.length() < PLATE) {
            if (!range.isEmpty()) {
                plates.add(range);
            }
            return;
        }
        String first = range.substring(0, PLATE);
        plates.add(first);
        int count = Numbers.positive(range.substring(PLATE), 999);
        int serial = Numbers.positive(first.substring(SERIAL), 999_999);
        if (count > 1 && serial >= 0 && serial + count - 1 <= 999_999) {
            String last = Integer.toString(1_000_000 + serial + count - 1);
            plates.add(first.substring(0, SERIAL) + last.substring(1));
        }
    }
}
