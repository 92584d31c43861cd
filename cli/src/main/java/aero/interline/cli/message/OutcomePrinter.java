package aero.interline.cli.message;

import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Prints outcomes in the order of the files although they become known in any order, each as early as it may. */
final class OutcomePrinter {

    private final List<SentFile> files;
    private final PrintWriter out;
    private final Map<String, OutcomeLine> known = new HashMap<>();
    private int next;
    private boolean anyDead;

    OutcomePrinter(List<SentFile> files, PrintWriter out) {
        this.files = files;
        this.out = out;
    }

    void decided(String jmsId, OutcomeLine line) {
        known.put(jmsId, line);
        anyDead |= line.dead();
        while (next < files.size() && known.containsKey(files.get(next).jmsId())) {
            print(files.get(next++));
        }
    }

    /** Prints what is left; undecided messages have a line of dashes. */
    void finish() {
        while (next < files.size()) {
            print(files.get(next++));
        }
        out.flush();
    }

    boolean anyDead() {
        return anyDead;
    }

    private void print(SentFile file) {
        out.println(known.getOrDefault(file.jmsId(), OutcomeLine.UNDECIDED).text(file.file().toString()));
    }
}
