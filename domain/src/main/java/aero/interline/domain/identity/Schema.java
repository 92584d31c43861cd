package aero.interline.domain.identity;

import java.util.ArrayList;
import java.util.List;

/**
 * What a kind of record consists of, so that one engine matches passengers and anything else.
 *
 * @param parts  what is compared
 * @param blocks ways to come upon pairs when a whole file is matched or a model is trained: each a list of terms, a
 *               column alone or with how much of it counts ({@code surname:sound}, {@code birthDate:year})
 * @param counted fields whose common values are counted
 */
public record Schema(List<Part> parts, List<List<String>> blocks, List<String> counted) {

    /** How values are compared. */
    public enum Kind {
        /** Surname and given names, which may have changed places: two columns, two fields. */
        NAMES,
        /** Two lines whose values may have changed places: two columns, two fields. */
        LINES,
        /** A word or some. */
        TEXT,
        /** A code in which one sign may be wrong. */
        CODE,
        /** One of few values. */
        CATEGORY,
        /** Grown up or not, as titles say it. */
        GENERATION,
        /** A day, ISO or {@code yyyymmdd}. */
        DATE,
        /** {@code TYPE/NUMBER/COUNTRY}, several. */
        DOCUMENTS,
        /** Carrier and number, several. */
        MEMBERS,
        /** Several. */
        EMAILS,
        /** Several. */
        PHONES,
        /** Lines with commas, the postal code behind; several. */
        ADDRESSES
    }

    /**
     * One aspect.
     *
     * @param columns named like the fields they give
     */
    public record Part(Kind kind, List<String> columns) {
        public Part {
            columns = List.copyOf(columns);
        }
    }

    public Schema {
        parts = List.copyOf(parts);
        blocks = blocks.stream().map(List::copyOf).toList();
        counted = List.copyOf(counted);
    }

    List<Aspect> aspects() {
        List<Aspect> aspects = new ArrayList<>();
        for (Part each : parts) {
            aspects.add(Aspects.of(each));
        }
        return aspects;
    }

    /** The fields in the order in which a model weighs them. */
    public List<Field> fields() {
        return aspects().stream().flatMap(each -> each.fields().stream()).toList();
    }

    /**
     * Passengers, members and everybody else whom airlines know. Nothing is learned within blocks of contacts: what comes
     * together there are households, not persons.
     */
    public static Schema persons() {
        return new Schema(
                List.of(part(Kind.NAMES, "surname", "given"), part(Kind.DATE, "birthDate"),
                        part(Kind.CATEGORY, "gender"), part(Kind.GENERATION, "generation"),
                        part(Kind.CATEGORY, "nationality"),
                        part(Kind.DOCUMENTS, "documents"), part(Kind.MEMBERS, "members"), part(Kind.EMAILS, "emails"),
                        part(Kind.PHONES, "phones"), part(Kind.ADDRESSES, "addresses")),
                List.of(List.of("documents"), List.of("members"), List.of("birthDate", "surname:sound"),
                        List.of("birthDate", "given:sound"), List.of("surname:sound", "given:sound")),
                List.of("surname", "given", "nationality"));
    }

    /** The columns of the Febrl data sets (Freely extensible biomedical record linkage, Christen 2008). */
    public static Schema febrl() {
        return new Schema(
                List.of(part(Kind.NAMES, "surname", "given_name"), part(Kind.CODE, "street_number"),
                        part(Kind.LINES, "address_1", "address_2"), part(Kind.TEXT, "suburb"),
                        part(Kind.CODE, "postcode"), part(Kind.TEXT, "state"), part(Kind.DATE, "date_of_birth"),
                        part(Kind.CODE, "soc_sec_id")),
                List.of(List.of("soc_sec_id"), List.of("date_of_birth"),
                        List.of("surname:sound", "given_name:sound"),
                        List.of("surname|given_name:sound", "address_1|address_2:start"),
                        List.of("surname|given_name:sound", "suburb:start"),
                        List.of("surname|given_name:sound", "postcode"),
                        List.of("surname|given_name:sound", "street_number"),
                        List.of("surname|given_name:sound", "date_of_birth:year"),
                        List.of("address_1|address_2:start", "suburb:start"),
                        List.of("address_1|address_2:start", "postcode"),
                        List.of("address_1|address_2:start", "street_number"),
                        List.of("postcode", "street_number")),
                List.of("surname", "given_name", "suburb", "postcode", "address_1", "address_2"));
    }

    private static Part part(Kind kind, String... columns) {
        return new Part(kind, List.of(columns));
    }
}
