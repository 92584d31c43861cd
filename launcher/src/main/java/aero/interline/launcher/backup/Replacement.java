package aero.interline.launcher.backup;

import aero.interline.launcher.files.DirectoryTree;
import aero.interline.launcher.secrets.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Directories that change places with others, all or none of them. What comes is made beside its place and what goes is
 * moved aside beside it: each place may be on a file system of its own.
 */
final class Replacement {

    private record Move(Path from, Path to) {}

    private final List<Path> places;
    private final String aside;
    private final Deque<Move> moves = new ArrayDeque<>();

    /** @param at when, which names the directories for what was there */
    Replacement(List<Path> places, Instant at) {
        this.places = places;
        this.aside = "replaced-" + at.toString().replace(':', '-');
    }

    /** Where to make what will be at the place. */
    static Path beside(Path place) {
        return place.resolveSibling(place.getFileName() + ".restoring");
    }

    /** Removes what was made beside and did not come into its place. */
    void clear() throws IOException {
        for (Path each : places) {
            DirectoryTree.delete(beside(each));
        }
    }

    /**
     * @return the directories that now hold what was there
     * @throws IOException if one cannot be moved; then all are where they were
     */
    Set<Path> putInPlace() throws IOException {
        Set<Path> former = new LinkedHashSet<>();
        try {
            for (Path each : places) {
                if (Files.exists(each)) {
                    Path directory = each.resolveSibling(aside);
                    PrivateFiles.directory(directory);
                    move(each, directory.resolve(each.getFileName()));
                    former.add(directory);
                }
                if (Files.exists(beside(each))) {
                    move(beside(each), each);
                }
            }
            return former;
        } catch (IOException e) {
            undo(e);
            throw e;
        }
    }

    private void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        moves.push(new Move(from, to));
    }

    private void undo(IOException cause) {
        for (Move each : moves) {
            try {
                Files.move(each.to(), each.from(), StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                cause.addSuppressed(e);
            }
        }
    }
}
