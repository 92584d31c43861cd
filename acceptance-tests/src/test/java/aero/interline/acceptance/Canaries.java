package aero.interline.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Unmistakable words, and every file under a folder that holds one of them, in any of the encodings that are in use. */
final class Canaries {

    private static final List<Charset> ENCODINGS = List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE, Charset.forName("IBM037"));

    private final Map<String, byte[]> forms = new LinkedHashMap<>();

    Canaries(String... words) {
        for (String word : words) {
            for (String spelt : new TreeSet<>(List.of(word, word.toUpperCase(Locale.ROOT), word.toLowerCase(Locale.ROOT)))) {
                ENCODINGS.forEach(encoding -> forms.put(spelt + " in " + encoding, spelt.getBytes(encoding)));
            }
        }
    }

    /** Lines of file and form; folders that are none are passed over. */
    List<String> in(Path folder) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile).forEach(file -> formsIn(file).forEach(form -> found.add(folder.relativize(file) + ": " + form)));
        } catch (UncheckedIOException e) {
            if (!(e.getCause() instanceof NoSuchFileException)) {
                throw e;
            }
            return in(folder); // something went while it was listed
        }
        return found;
    }

    private Set<String> formsIn(Path file) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return Set.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Set<String> found = new TreeSet<>();
        forms.forEach((name, form) -> {
            if (contains(bytes, form)) {
                found.add(name);
            }
        });
        return found;
    }

    private static boolean contains(byte[] bytes, byte[] form) {
        int last = bytes.length - form.length;
        for (int i = 0; i <= last; i++) {
            if (bytes[i] == form[0] && bytes[i + form.length - 1] == form[form.length - 1] && equal(bytes, i, form)) {
                return true;
            }
        }
        return false;
    }

    private static boolean equal(byte[] bytes, int at, byte[] form) {
        for (int i = 1; i < form.length; i++) {
            if (bytes[at + i] != form[i]) {
                return false;
            }
        }
        return true;
    }
}
