package aero.interline.web.console;

import aero.interline.contracts.exchange.MessageReader;
import aero.interline.exchange.boundary.MessageBody;
import aero.interline.exchange.boundary.MessageDesk;
import aero.interline.exchange.boundary.MessageView;
import aero.interline.formats.view.MessageRenderer;
import aero.interline.formats.view.RenderedMessage;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;

/** One message: what became of it and why, and its text beside what the parser sees in it. */
@Named
@RequestScoped
public class MessagePage {

    @Inject
    private MessageDesk desk;

    /** The hub's own, which knows how long a message may be. */
    @EJB
    private MessageReader reader;

    @Inject
    private MessageActs acts;

    @Inject
    private CurrentUser user;

    private String id;
    private MessageView message;
    private RenderedMessage rendered;
    private List<RawText.Chunk> chunks = List.of();

    public void load() throws IOException {
        message = Ids.find(id, desk::find);
        if (message != null) {
            desk.body(Long.parseLong(id), user.caller()).ifPresent(this::render);
            acts.allow(message, rendered != null);
        }
    }

    private void render(MessageBody body) {
        rendered = new MessageRenderer().render(reader.read(body.origin(), body.bytes()));
        chunks = RawText.chunks(body.bytes(), rendered);
    }

    public MessageView getView() {
        return message;
    }

    /** The parsed message, or {@code null} when the body is no longer kept. */
    public RenderedMessage getRendered() {
        return rendered;
    }

    public List<RawText.Chunk> getChunks() {
        return chunks;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
