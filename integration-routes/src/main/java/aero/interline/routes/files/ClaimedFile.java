package aero.interline.routes.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/**
 * A file that this hub has taken. It lies alone in a folder whose name is the claim: when it was taken and a number that
 * keeps two of one moment apart. The claim survives a restart, and with it every delivery id made of it.
 *
 * @param claim  {@code 1795368000000-0}
 * @param folder {@code .work/<claim>}
 * @param name   the sender's name of the file
 */
record ClaimedFile(String claim, Path folder, String name) {

    private static final String DELIVERED = "file:";
    /** No longer than what is taken from a sender's property. */
    private static final int SHOWN = 150;

    /**
     * A file that is done, known by what it was delivered as.
     *
     * @param folder where more answers to it are collected
     */
    static ClaimedFile of(String deliveryId, Path folder) {
        int name = deliveryId.indexOf('/');
        return new ClaimedFile(deliveryId.substring(DELIVERED.length(), name), folder, deliveryId.substring(name + 1));
    }

    Path path() {
        return folder.resolve(name);
    }

    /** Where the answers to its records are collected. */
    Path answers() {
        return folder.resolve(".answers");
    }

    Instant takenAt() {
        return Instant.ofEpochMilli(Long.parseLong(claim.substring(0, claim.indexOf('-'))));
    }

    /** The name as it may be shown and stored. */
    String shownName() {
        String cut = name.length() > SHOWN ? name.substring(0, SHOWN) : name;
        return cut.replaceAll("[\\p{Cntrl}\\p{Cs}]", "?");
    }

    /** The name, or as much of its beginning as fits into so many bytes of a name in the file system. */
    static String within(String name, int bytes) {
        StringBuilder kept = new StringBuilder();
        int left = bytes;
        for (int c : name.codePoints().toArray()) {
            left -= Character.toString(c).getBytes(StandardCharsets.UTF_8).length;
            if (left < 0) {
                break;
            }
            kept.appendCodePoint(c);
        }
        return kept.toString();
    }

    String deliveryId() {
        return DELIVERED + claim + "/" + shownName();
    }

    String deliveryId(int record) {
        return deliveryId() + "#" + record;
    }

    long size() throws IOException {
        return Files.size(path());
    }
}
