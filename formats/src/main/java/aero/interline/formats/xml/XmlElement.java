package aero.interline.formats.xml;

import aero.interline.contracts.fact.Position;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * An element with its place. Names are local: prefixes and namespaces differ between senders and versions where the
 * meaning does not. What is absent is {@link #NONE} or an empty text, so that a reader can ask for a path in one go.
 */
public final class XmlElement {
    /** The element that is not there: no place, no children, no text. */
    public static final XmlElement NONE = new XmlElement(null, new XmlNames(), "", 0, 0, new String[0], new int[0]);
    private static final XmlElement[] CHILDLESS = {};

    private final XmlText source;
    private final XmlNames names;
    private final String name;
    private final int ordinal;
    private final int start;
    /** Names and values in turns. */
    private final String[] attributes;
    private final int[] places;
    private XmlElement[] children = CHILDLESS;
    private int count;
    private String text = "";
    private int contentStart;
    private int contentEnd;
    private int end;

    XmlElement(XmlText source, XmlNames names, String name, int ordinal, int start, String[] attributes, int[] places) {
        this.source = source;
        this.names = names;
        this.name = name;
        this.ordinal = ordinal;
        this.start = start;
        this.attributes = attributes;
        this.places = places;
        this.end = start;
    }

    /** Several roots of a fragment as one element without a name. */
    static XmlElement around(XmlText source, List<XmlElement> roots) {
        XmlElement all = new XmlElement(source, roots.get(0).names, "", 1, roots.get(0).start, new String[0], new int[0]);
        all.contentStart = all.start;
        all.contentEnd = roots.get(roots.size() - 1).end;
        all.end = all.contentEnd;
        roots.forEach(all::add);
        return all;
    }

    void opened(int behindTag) {
        contentStart = behindTag;
        contentEnd = behindTag;
        end = behindTag;
    }

    void closed(int tag, int behindTag, String content) {
        contentEnd = tag;
        end = behindTag;
        text = content;
    }

    void add(XmlElement child) {
        if (count == children.length) {
            children = Arrays.copyOf(children, Math.max(4, count * 2));
        }
        children[count++] = child;
    }

    public String name() {
        return name;
    }

    public boolean is(String local) {
        return name.equals(local);
    }

    public boolean present() {
        return source != null;
    }

    public List<XmlElement> children() {
        return count == 0 ? List.of() : Collections.unmodifiableList(Arrays.asList(children).subList(0, count));
    }

    /** Whether it has no elements inside. */
    public boolean isLeaf() {
        return count == 0;
    }

    XmlElement child(int index) {
        return children[index];
    }

    int size() {
        return count;
    }

    /** The element's own text without the blanks around it; empty if there is none. */
    public String text() {
        return text;
    }

    /** The text of the first child of one of these names that has any. */
    public String text(String... names) {
        for (String each : names) {
            for (int i = 0; i < count; i++) {
                if (!children[i].text.isEmpty() && children[i].name.equals(each)) {
                    return children[i].text;
                }
            }
        }
        return "";
    }

    /** The value of an attribute without the blanks around it; empty if there is none. */
    public String attribute(String local) {
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i].equals(local)) {
                return attributes[i + 1];
            }
        }
        return "";
    }

    public int attributes() {
        return attributes.length / 2;
    }

    public String attributeName(int index) {
        return attributes[index * 2];
    }

    public String attributeValue(int index) {
        return attributes[index * 2 + 1];
    }

    /** Where the value stands, without its quotes. */
    public Position attributeAt(int index) {
        return source.position(ordinal, places[index * 2], places[index * 2 + 1]);
    }

    /** The element at the end of a path of names, taking the first of each. */
    public XmlElement at(String... path) {
        XmlElement here = this;
        for (String each : path) {
            here = here.child(each);
        }
        return here;
    }

    private XmlElement child(String local) {
        for (int i = 0; i < count; i++) {
            if (children[i].name.equals(local)) {
                return children[i];
            }
        }
        return NONE;
    }

    /** The first child that has one of these names, in the order of the names. */
    public XmlElement any(String... names) {
        for (String each : names) {
            XmlElement found = child(each);
            if (found.present()) {
                return found;
            }
        }
        return NONE;
    }

    /** The children that have one of these names, in the order of the message. */
    public List<XmlElement> all(String... names) {
        List<XmlElement> found = new ArrayList<>(2);
        for (int i = 0; i < count; i++) {
            for (String local : names) {
                if (children[i].name.equals(local)) {
                    found.add(children[i]);
                }
            }
        }
        return found;
    }

    /** The outermost elements below this one that have one of these names, in the order of the message. */
    public List<XmlElement> below(String... names) {
        String[] present = this.names.among(names);
        if (present.length == 0 || count == 0) {
            return List.of();
        }
        List<XmlElement> found = new ArrayList<>();
        collect(present, found);
        return found;
    }

    private void collect(String[] names, List<XmlElement> to) {
        for (int i = 0; i < count; i++) {
            XmlElement each = children[i];
            if (each.isOneOf(names)) {
                to.add(each);
            } else {
                each.collect(names, to);
            }
        }
    }

    private boolean isOneOf(String[] names) {
        for (String each : names) {
            if (name.equals(each)) {
                return true;
            }
        }
        return false;
    }

    /** The first of {@link #below}. */
    public XmlElement firstBelow(String... names) {
        String[] present = this.names.among(names);
        return present.length == 0 ? NONE : first(present);
    }

    private XmlElement first(String[] names) {
        for (int i = 0; i < count; i++) {
            XmlElement each = children[i];
            XmlElement found = each.isOneOf(names) ? each : each.first(names);
            if (found.present()) {
                return found;
            }
        }
        return NONE;
    }

    /** From the start tag to the end tag. */
    public Position place() {
        return source == null ? Position.NONE : source.position(ordinal, start, end);
    }

    /** The start tag. */
    public Position startTag() {
        return source == null ? Position.NONE : source.position(ordinal, start, contentStart);
    }

    /** What stands between the tags. */
    public Position content() {
        return source == null ? Position.NONE : source.position(ordinal, contentStart, contentEnd);
    }

    /** As it stands in the message, at most so many characters. */
    public String raw(int most) {
        return source == null ? "" : source.text(start, Math.min(end, start + most));
    }

    /** The start tag as it stands in the message. */
    String rawStartTag() {
        return source == null ? "" : source.text(start, contentStart);
    }

    /** Index of the character at which the start tag begins. */
    int tagStart() {
        return start;
    }

    /** Index of the character behind the start tag. */
    int contentStart() {
        return contentStart;
    }

    /** Index of the character at which the end tag begins. */
    int contentEnd() {
        return contentEnd;
    }

    /** Indexes of the characters between which an attribute's value stands. */
    int valueStart(int index) {
        return places[index * 2];
    }

    int valueEnd(int index) {
        return places[index * 2 + 1];
    }
}
