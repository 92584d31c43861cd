package aero.interline.formats.xml;

import java.util.Set;

/** One family of XML messages: what it recognises, what it reads, and what its elements mean. Stateless. */
public interface XmlDialect {

    /** The names that readings of this family carry. */
    Set<String> names();

    /** Other names by which senders declare it, in lower case. */
    Set<String> aliases();

    /**
     * Which of its formats a message has; empty when it is none of this family.
     *
     * @param payload the root, or what the SOAP body holds; without a name when it is a fragment with several roots
     */
    String format(XmlElement payload);

    /** Reads a message for which it knows the format; every answer goes into the findings. */
    void read(XmlElement payload, XmlFindings findings);

    /** What an element or attribute means, in a few words; empty if not known. */
    String meaning(String name);
}
