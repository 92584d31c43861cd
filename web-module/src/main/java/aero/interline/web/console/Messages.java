package aero.interline.web.console;

import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.exchange.Outcome;
import aero.interline.contracts.exchange.Systems;
import aero.interline.exchange.boundary.MessageDesk;
import aero.interline.exchange.boundary.MessageFilter;
import aero.interline.exchange.boundary.MessageLine;
import aero.interline.formats.FormatReader;
import aero.interline.platform.boundary.Page;
import aero.interline.platform.boundary.RequestRefused;
import aero.interline.web.Choice;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The list of messages. What tells nothing about people may stand in the address, so that a filter can be kept as a
 * bookmark; instead of the key its number in this session does.
 */
@Named
@ViewScoped
public class Messages extends PagedList<MessageLine> {

    private static final long serialVersionUID = 1L;

    private static final CsvTable<MessageLine> TABLE = new CsvTable<MessageLine>("messages")
            .column("id", MessageLine::id)
            .column("system", MessageLine::system)
            .column("format", MessageLine::format)
            .column("deliveryId", MessageLine::deliveryId)
            .column("receivedAt", MessageLine::receivedAt)
            .column("size", MessageLine::size)
            .column("outcome", MessageLine::outcome)
            .column("code", MessageLine::code)
            .column("facts", MessageLine::facts)
            .column("changes", MessageLine::changes)
            .column("reason", line -> line.reason() == null ? null : line.reason().text())
            .column("duplicateOf", MessageLine::duplicateOf);

    @Inject
    private transient MessageDesk desk;

    @Inject
    private LastKeys keys;

    private String system;
    private String format;
    private String outcome;
    private String code;
    private String key;
    private boolean keyLost;
    private LocalDateTime from;
    private LocalDateTime to;
    private String parent;

    @Override
    protected Page<MessageLine> find(String cursor, int length) {
        return desk.list(filter(), cursor, length);
    }

    @Override
    protected String shown() {
        return "/messages?faces-redirect=true&includeViewParams=true";
    }

    private MessageFilter filter() {
        if (keyLost) {
            throw RequestRefused.parameter("key", "type it again, the session in which it was looked for is over");
        }
        return new MessageFilter(
                system,
                Choice.of("format", getFormats(), format),
                Choice.of("outcome", Outcome.class, outcome),
                code,
                key,
                from == null ? null : from.toInstant(ZoneOffset.UTC),
                to == null ? null : to.toInstant(ZoneOffset.UTC),
                Choice.id("parent", parent));
    }

    /** Everything that the filter finds, as a file. */
    public void export() throws IOException {
        TABLE.send(cursor -> desk.list(filter(), cursor, Page.LONGEST));
    }

    public boolean isFiltered() {
        return Stream.of(system, format, outcome, code, key, from, to, parent).anyMatch(Objects::nonNull);
    }

    /** Whether it lists dead messages, chosen by nothing but their system and reason. */
    boolean isDead() {
        return Outcome.DEAD.name().equals(outcome) && Stream.of(format, key, from, to, parent).allMatch(Objects::isNull);
    }

    public List<String> getFormats() {
        return FormatReader.names();
    }

    public List<String> getSystems() {
        return Systems.ALL;
    }

    public Outcome[] getOutcomes() {
        return Outcome.values();
    }

    /** Codes that a message can have, with what they mean. */
    public Map<String, String> getCodes() {
        Map<String, String> codes = new LinkedHashMap<>();
        Stream.of(ErrorCode.values())
                .filter(each -> each.code().compareTo("ITL-3") < 0 || each == ErrorCode.BUG)
                .forEach(each -> codes.put(each.code() + " " + each.title(), each.code()));
        return codes;
    }

    public String getSystem() {
        return system;
    }

    public void setSystem(String system) {
        this.system = system;
    }

    public String getFormat() {
        return format;
    }

    public void setFormat(String format) {
        this.format = format;
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = outcome == null ? null : outcome.toUpperCase(Locale.ROOT);
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    /** Id of the file whose records are shown. */
    public String getParent() {
        return parent;
    }

    public void setParent(String parent) {
        this.parent = parent;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key == null || key.isBlank() ? null : key.strip();
        keyLost = false;
    }

    /** The number of the key, which stands in the address in its place. */
    public String getSearch() {
        return key == null ? null : keys.remember(key);
    }

    public void setSearch(String number) {
        key = number == null ? null : keys.find(number);
        keyLost = number != null && key == null;
    }

    public LocalDateTime getFrom() {
        return from;
    }

    public void setFrom(LocalDateTime from) {
        this.from = from;
    }

    public LocalDateTime getTo() {
        return to;
    }

    public void setTo(LocalDateTime to) {
        this.to = to;
    }
}
