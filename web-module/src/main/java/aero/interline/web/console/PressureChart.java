package aero.interline.web.console;

import aero.interline.consent.boundary.ContactView;
import java.util.ArrayList;
import java.util.List;

/** Small bars of contacts by week, a row for each channel on one scale; drawn as SVG on the server like the other charts. */
public final class PressureChart {

    static final int WIDTH = 240;
    static final int HEIGHT = 36;
    private static final double GAP = 0.25;

    /** One week of one channel. */
    public record Bar(double x, double y, double width, double height, String title) {}

    /**
     * One channel.
     *
     * @param full  whether the limit is reached
     * @param words all of the row as a sentence, for those who do not see it
     */
    public record Row(String channel, List<Bar> bars, String used, boolean full, boolean own, String words) {}

    private final List<Row> rows = new ArrayList<>();
    private final int total;

    PressureChart(ContactView contacts, Texts text) {
        int most = contacts.channels().stream().flatMap(each -> each.counts().stream()).mapToInt(Integer::intValue).max().orElse(0);
        total = contacts.latest().size();
        for (ContactView.Pressure each : contacts.channels()) {
            rows.add(row(contacts, each, Math.max(1, most), text));
        }
    }

    private static Row row(ContactView contacts, ContactView.Pressure channel, int scale, Texts text) {
        List<Bar> bars = new ArrayList<>();
        double step = (double) WIDTH / contacts.weeks().size();
        for (int week = 0; week < contacts.weeks().size(); week++) {
            int count = channel.counts().get(week);
            double height = count == 0 ? 1 : Math.max(3, (double) HEIGHT * count / scale);
            bars.add(new Bar(round(week * step + step * GAP / 2), round(HEIGHT - height), round(step * (1 - GAP)), round(height),
                    "Week of " + text.day(contacts.weeks().get(week)) + ": " + count));
        }
        String limit = channel.limit();
        boolean full = limit != null && channel.used() >= Integer.parseInt(limit.substring(0, limit.indexOf('/')));
        String used = limit == null ? channel.used() + " in twelve weeks, no limit" : channel.used() + " of " + limit.replace("/", " a ");
        return new Row(text.words(channel.channel()), bars, used, full, channel.own(), text.words(channel.channel())
                + ", contacts by week, oldest first: "
                + String.join(", ", channel.counts().stream().map(String::valueOf).toList()));
    }

    private static double round(double value) {
        return Math.round(value * 100) / 100.0;
    }

    public List<Row> getRows() {
        return rows;
    }

    /** Contacts in twelve weeks on all channels. */
    public int getTotal() {
        return total;
    }

    public int getWidth() {
        return WIDTH;
    }

    public int getHeight() {
        return HEIGHT;
    }
}
