package aero.interline.formats.fixed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The kinds of feed that are known: the packaged one, and those of a folder of copybooks that whoever starts the reader
 * names once. The folder's layouts replace packaged ones of the same name.
 */
public final class FeedLayouts {
    private static final String PACKAGED = "miles-feed";
    private static volatile List<FeedLayout> known = List.of(packaged());

    private FeedLayouts() {}

    static List<FeedLayout> known() {
        return known;
    }

    /**
     * Reads every {@code NAME.cpy} of the folder with {@code NAME.properties} beside it. From then on feeds are read by them.
     *
     * @return names of the formats that are known now
     * @throws IllegalArgumentException if a copybook or its table cannot be read; the message names file and statement
     */
    public static List<String> use(Path folder) throws IOException {
        Map<String, FeedLayout> layouts = new LinkedHashMap<>();
        FeedLayout own = packaged();
        layouts.put(own.name, own);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path each : files.filter(file -> file.toString().endsWith(".cpy")).sorted().toList()) {
                FeedLayout layout = read(each);
                layouts.put(layout.name, layout);
            }
        }
        known = List.copyOf(layouts.values());
        List<String> names = new ArrayList<>(layouts.keySet());
        return names;
    }

    private static FeedLayout read(Path copybook) throws IOException {
        String file = copybook.getFileName().toString();
        String name = file.substring(0, file.length() - ".cpy".length());
        Path meaning = copybook.resolveSibling(name + ".properties");
        if (!Files.exists(meaning)) {
            throw new IllegalArgumentException(file + " has no " + name + ".properties beside it");
        }
        try {
            return new FeedLayout(name, Files.readString(copybook), Files.readString(meaning));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
    }

    private static FeedLayout packaged() {
        return new FeedLayout(PACKAGED, resource(PACKAGED + ".cpy"), resource(PACKAGED + ".properties"));
    }

    /** The source of a packaged copybook. */
    public static String resource(String name) {
        try (InputStream in = FeedLayouts.class.getResourceAsStream("/copybooks/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
