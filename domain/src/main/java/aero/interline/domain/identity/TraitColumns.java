package aero.interline.domain.identity;

import java.util.List;

/** A person's traits as columns of the schema of persons. */
record TraitColumns(Traits traits) implements Columns {

    @Override
    public List<String> values(String column) {
        return switch (column) {
            case "surname" -> one(traits.surname());
            case "given" -> one(traits.given());
            case "birthDate" -> one(traits.birthDate());
            case "gender" -> one(traits.gender());
            case "nationality" -> one(traits.nationality());
            case "documents" -> traits.documents();
            case "members" -> traits.members();
            case "emails" -> traits.emails();
            case "phones" -> traits.phones();
            case "addresses" -> traits.addresses().stream().map(PostalAddress::text).toList();
            default -> throw new IllegalArgumentException("Persons have no column " + column);
        };
    }

    private static List<String> one(Object value) {
        return value == null ? List.of() : List.of(value.toString());
    }
}
