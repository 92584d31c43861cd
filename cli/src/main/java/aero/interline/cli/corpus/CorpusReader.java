package aero.interline.cli.corpus;

import aero.interline.cli.CommandFailed;
import aero.interline.cli.ExitCode;
import aero.interline.cli.message.OutcomeLine;
import aero.interline.contracts.exchange.MessageReader;
import aero.interline.contracts.exchange.Origin;
import aero.interline.contracts.exchange.Reading;
import aero.interline.contracts.exchange.Rejection;
import aero.interline.contracts.fact.Position;
import aero.interline.formats.file.BatchFile;
import aero.interline.formats.file.FileReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads every message file below a folder and keeps, per format, what was recovered, and every loss. */
final class CorpusReader {

    private final MessageReader reader;
    private final String system;
    private final Instant receivedAt;
    private final Map<String, Recovery> recoveries = new TreeMap<>();
    private final List<String> losses = new ArrayList<>();

    /** @param receivedAt days without a year are those around it */
    CorpusReader(MessageReader reader, String system, Instant receivedAt) {
        this.reader = reader;
        this.system = system;
        this.receivedAt = receivedAt;
    }

    /** The message files below a folder in the order of their names, without hidden files and descriptions. */
    static List<Path> messages(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !describes(file.getFileName().toString()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new CommandFailed(ExitCode.ENVIRONMENT, "The folder " + folder + " cannot be read.", e);
        }
    }

    /** Whether a file is about the corpus instead of part of it. */
    static boolean describes(String name) {
        return name.startsWith(".") || name.endsWith(".md") || name.startsWith("LICENSE") || name.equals("SOURCE.txt");
    }

    void read(Path folder, Path file) {
        String name = folder.relativize(file).toString();
        Origin origin = new Origin(system, null, receivedAt);
        try (InputStream in = Files.newInputStream(file)) {
            Optional<BatchFile> records = FileReader.open(origin, file.getFileName().toString(), in);
            if (records.isPresent()) {
                addAll(name, records.get());
            } else {
                add(name, reader.read(origin, Files.readAllBytes(file)));
            }
        } catch (IOException e) {
            throw new CommandFailed(ExitCode.ENVIRONMENT, "The file " + file + " cannot be read.", e);
        }
    }

    /** A file of many records, read as the hub reads files. */
    private void addAll(String file, BatchFile records) throws IOException {
        Recovery own = new Recovery(records.format());
        for (var each = records.next(); each.isPresent(); each = records.next()) {
            if (each.get().reading() != null) {
                own.addRecord(each.get().reading());
                addLosses(file + ":" + each.get().number(), each.get().reading());
            }
        }
        Optional<Rejection> refusal = records.refusal();
        refusal.ifPresent(each -> losses.add(loss(file, each)));
        own.endFile(refusal.isPresent() && records.takenWhole());
        recoveries.computeIfAbsent(records.format(), Recovery::new).add(own);
    }

    private void add(String file, Reading reading) {
        recoveries.computeIfAbsent(reading.format(), Recovery::new).add(reading);
        addLosses(file, reading);
    }

    private void addLosses(String file, Reading reading) {
        // a message that was refused for its only record names that loss twice
        Stream.concat(Stream.ofNullable(reading.rejection()), reading.losses().stream())
                .distinct()
                .forEach(loss -> losses.add(loss(file, loss)));
    }

    private static String loss(String file, Rejection loss) {
        String reason = loss.text() + (loss.expected() == null ? "" : "; expected " + loss.expected());
        Position position = loss.position() == null ? Position.NONE : loss.position();
        return OutcomeLine.tabbed(file, loss.record(), loss.code().code(), position.toString(), reason);
    }

    /** A line per format, then a line per loss. */
    List<String> lines() {
        return Stream.concat(recoveries.values().stream().map(Recovery::line), losses.stream()).toList();
    }

}
