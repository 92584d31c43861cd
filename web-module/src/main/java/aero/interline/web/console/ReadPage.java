package aero.interline.web.console;

import aero.interline.contracts.exchange.MessageReader;
import aero.interline.contracts.exchange.Origin;
import aero.interline.contracts.exchange.Reading;
import aero.interline.contracts.exchange.Rejection;
import aero.interline.contracts.exchange.Systems;
import aero.interline.contracts.fact.Fact;
import aero.interline.formats.FormatReader;
import aero.interline.formats.view.MessageRenderer;
import aero.interline.formats.view.RenderedMessage;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;

/** Reads a pasted or uploaded message as the hub would, and shows it like a stored one. Nothing is kept. */
@Named
@RequestScoped
public class ReadPage {

    /** Longer messages belong on the queue, not in a form. */
    private static final int LONGEST = 1 << 20;
    private static final int SHOWN = 200;

    @Inject
    private FacesContext faces;

    @EJB
    private MessageReader reader;

    @Inject
    private Clock clock;

    private String text;
    private Part file;
    private String system = Systems.BOOKING;
    private String declared;
    private Reading reading;
    private RenderedMessage rendered;
    private List<RawText.Chunk> chunks = List.of();

    public void read() throws IOException {
        byte[] body = body();
        if (body.length == 0) {
            faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_WARN, "Paste a message or choose a file first", null));
            return;
        }
        if (body.length > LONGEST) {
            faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR,
                    "At most 1 MiB can be read here; send the message to its queue instead", null));
            return;
        }
        reading = reader.read(new Origin(system, declared, clock.instant()), body);
        rendered = new MessageRenderer().render(reading);
        chunks = RawText.chunks(reading.body(), rendered);
    }

    private byte[] body() throws IOException {
        if (file != null && file.getSize() > 0) {
            try (InputStream in = file.getInputStream()) {
                return in.readNBytes(LONGEST + 1);
            }
        }
        return text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
    }

    /** What the hub would do with it, in one sentence. */
    public String getSummary() {
        if (reading.part() != null) {
            return "part " + reading.part().number() + " of " + reading.part().set()
                    + "; it would wait for the others";
        }
        int facts = reading.facts().size();
        String repairs = reading.evidence().isEmpty() ? "" : ", " + count(reading.evidence().size(), "repair");
        return facts == 0 ? "valid, but nothing in it is for this hub" : count(facts, "fact") + repairs;
    }

    /** The first facts: more than anyone reads on a screen. */
    public List<Fact> getFacts() {
        return reading.facts().stream().limit(SHOWN).toList();
    }

    public List<Rejection> getLosses() {
        return reading.losses().stream().limit(SHOWN).toList();
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    public Reading getReading() {
        return reading;
    }

    public RenderedMessage getRendered() {
        return rendered;
    }

    public List<RawText.Chunk> getChunks() {
        return chunks;
    }

    public List<String> getSystems() {
        return Systems.ALL;
    }

    public List<String> getFormats() {
        return FormatReader.names();
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public String getSystem() {
        return system;
    }

    public void setSystem(String system) {
        this.system = system;
    }

    public String getDeclared() {
        return declared;
    }

    public void setDeclared(String declared) {
        this.declared = declared;
    }
}
