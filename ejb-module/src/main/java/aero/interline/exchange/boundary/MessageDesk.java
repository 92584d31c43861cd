package aero.interline.exchange.boundary;

import aero.interline.access.boundary.AuditTrail;
import aero.interline.access.boundary.Caller;
import aero.interline.activity.boundary.ActivityFinder;
import aero.interline.contracts.exchange.Capture;
import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.exchange.MessageReader;
import aero.interline.contracts.exchange.Origin;
import aero.interline.contracts.fact.Fact;
import aero.interline.customer.boundary.CustomersBehind;
import aero.interline.exchange.boundary.MessageView.EvidenceView;
import aero.interline.platform.boundary.Page;
import aero.interline.platform.boundary.RequestRefused;
import aero.interline.platform.control.Cursors;
import aero.interline.platform.control.KeySearch;
import aero.interline.platform.control.KeyedHash;
import aero.interline.platform.control.MasterKey;
import aero.interline.platform.control.MessageIds;
import aero.interline.platform.control.Vault;
import aero.interline.travel.boundary.ReservationRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Where messages are looked up. Newest first is descending id, so a page costs what it shows, however many messages
 * there are. Bodies are opened for a caller by name, and the trail says so. It runs outside any transaction, which would
 * keep a connection while a message is parsed.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MessageDesk {

    @Resource(lookup = "java:app/jdbc/interline")
    private DataSource database;

    @Inject
    private MasterKey master;

    @Inject
    private KeyedHash hash;

    @Inject
    private Vault vault;

    @Inject
    private AuditTrail audit;

    @EJB
    private MessageReader reader;

    @EJB
    private ReservationRegistry reservations;

    private MessageFinder finder;
    private RelatedMessages related;
    private ActivityFinder activities;
    private CustomersBehind customers;
    private Cursors cursors;

    @PostConstruct
    void prepare() {
        finder = new MessageFinder(database, new KeySearch(hash));
        activities = new ActivityFinder(database, vault, hash);
        customers = new CustomersBehind(database, vault, hash, reservations::details);
        related = new RelatedMessages(database);
        cursors = new Cursors(master);
    }

    /**
     * @param cursor from the page before, or {@code null} for the first page
     * @throws RequestRefused if the cursor is not from this list
     */
    public Page<MessageLine> list(MessageFilter filter, String cursor, int limit) {
        String list = "messages " + filter;
        long before = cursor == null
                ? Long.MAX_VALUE
                : cursors.open(list, cursor).orElseThrow(() -> new RequestRefused(
                        ErrorCode.CURSOR_INVALID, "Start again without a cursor; a cursor fits its own filter only"));
        List<StoredMessage> found = finder.list(filter, before, limit + 1);
        return Page.of(found, limit, last -> cursors.after(list, last.id())).map(MessageDesk::line);
    }

    public Optional<MessageView> find(long id) {
        return finder.find(id).map(this::view);
    }

    /** What a message looks like in a list. */
    public Optional<MessageLine> findLine(long id) {
        return finder.find(id).map(MessageDesk::line);
    }

    /** The raw message, for somebody who is then on record for having seen it. */
    public Optional<MessageBody> body(long id, Caller by) {
        Optional<MessageBody> body = finder.find(id).flatMap(message -> open(message)
                .map(bytes -> new MessageBody(Long.toString(id), origin(message), bytes)));
        body.ifPresent(shown -> audit.record(by.name(), "body-viewed", shown.id()));
        return body;
    }

    /** A duplicate has no body of its own: it is that of the first message with this content. */
    private Optional<byte[]> open(StoredMessage message) {
        Optional<byte[]> own = open(message.id());
        return own.isPresent() || message.duplicateOf() == null ? own : open(message.duplicateOf());
    }

    private Optional<byte[]> open(long id) {
        return finder.body(id).map(sealed -> vault.open(Vault.Content.BODY, id, sealed.keyId(), sealed.bytes()));
    }

    private static MessageLine line(StoredMessage message) {
        return new MessageLine(
                Long.toString(message.id()),
                message.system(),
                message.format(),
                message.deliveryId(),
                MessageIds.timeOf(message.id()),
                message.size(),
                message.outcome(),
                message.code(),
                message.facts(),
                message.changes(),
                ReasonView.of(message.detail().reason()),
                text(message.duplicateOf()),
                text(message.parent()),
                message.record());
    }

    private MessageView view(StoredMessage message) {
        Optional<PartView> part = related.part(message.id());
        FactReferences references = new FactReferences(message, facts(message, part), finder, activities, customers);
        return new MessageView(
                Long.toString(message.id()),
                message.system(),
                message.channel(),
                message.format(),
                message.sender(),
                message.deliveryId(),
                message.correlationId(),
                MessageIds.timeOf(message.id()),
                message.decidedAt(),
                message.size(),
                message.outcome(),
                message.code(),
                finder.history(message),
                ReasonView.of(message.detail().reason()),
                message.detail().losses().stream().map(ReasonView::of).toList(),
                text(message.duplicateOf()),
                text(message.supersedes()),
                text(message.parent()),
                message.record(),
                message.channel().equals(Capture.FILE_KEPT) ? related.records(message.id()) : null,
                part.orElse(null),
                references.facts(),
                message.changes(),
                message.detail().evidence().stream().map(EvidenceView::of).toList(),
                references.customers());
    }

    /** Facts are not stored a second time: the parser reads them from the body again, those of a part with its set. */
    private List<Fact> facts(StoredMessage message, Optional<PartView> part) {
        if (message.facts() == 0 || Capture.BODY_ELSEWHERE.contains(message.channel())) {
            return List.of();
        }
        if (part.isPresent() && part.get().complete()) {
            return together(message, part.get());
        }
        return open(message).map(body -> reader.read(origin(message), body).facts()).orElse(List.of());
    }

    private List<Fact> together(StoredMessage message, PartView part) {
        List<Long> ids = part.parts().stream().map(each -> Long.parseLong(each.messageId())).toList();
        List<byte[]> bodies = ids.stream().map(this::open).flatMap(Optional::stream).toList();
        if (bodies.size() < ids.size()) {
            return List.of();
        }
        Origin first = new Origin(message.system(), null, MessageIds.timeOf(Collections.min(ids)));
        return reader.readTogether(first, bodies).get(ids.indexOf(message.id())).facts();
    }

    private static Origin origin(StoredMessage message) {
        return new Origin(message.system(), message.format(), MessageIds.timeOf(message.id()));
    }

    private static String text(Long id) {
        return id == null ? null : Long.toString(id);
    }
}
