package aero.interline.domain.identity;

import java.util.List;
import java.util.Set;

/** What two persons' own traits forbid, whatever the weight. */
final class Vetoes {

    private static final Set<String> OTHER = Set.of("different", "alike");

    private static final int ONE_PART = 3;
    private static final int SWAPPED = 4;
    private static final int CHILD_AND_ADULT = 2;

    private final List<Field> fields;
    private final int surname;
    private final int given;
    private final int birthDate;
    private final int gender;
    private final int generation;
    private final int documents;
    private final int members;

    Vetoes(List<Field> fields) {
        this.fields = fields;
        this.surname = at("surname");
        this.given = at("given");
        this.birthDate = at("birthDate");
        this.gender = at("gender");
        this.generation = at("generation");
        this.documents = at("documents");
        this.members = at("members");
    }

    private int at(String name) {
        for (int at = 0; at < fields.size(); at++) {
            if (fields.get(at).name().equals(name)) {
                return at;
            }
        }
        return -1;
    }

    Veto of(Subject one, Subject other, Levels levels) {
        if (one.traits == null || other.traits == null) {
            return null;
        }
        boolean born = told(levels, birthDate) && levels.level[birthDate] > 0;
        boolean sameDocument = told(levels, documents) && levels.level[documents] <= 1;
        boolean nearDocument = told(levels, documents) && levels.level[documents] <= 2;
        boolean sameMember = told(levels, members) && levels.level[members] <= 1;
        if (born && one.traits.birthDateProven() && other.traits.birthDateProven()
                && !(sameDocument && !otherName(levels)) && !(nearDocument && levels.level[birthDate] <= ONE_PART)) {
            return Veto.BIRTH_DATES_PROVEN;
        }
        if (born && told(levels, members) && !sameMember) {
            return Veto.MEMBERS_BORN_APART;
        }
        boolean otherDate = born && levels.level[birthDate] == fields.get(birthDate).different();
        boolean otherGeneration = told(levels, generation) && levels.level[generation] == CHILD_AND_ADULT
                && !(told(levels, birthDate) && levels.level[birthDate] == 0);
        boolean relatives = sameDocument || sameMember ? strangers(levels)
                : otherDate || otherGeneration || otherName(levels) || otherGender(levels);
        return relatives ? Veto.RELATIVES : null;
    }

    /** Whether the dates alone make relatives of two who share no number. */
    boolean bornApart(BirthDay one, BirthDay other) {
        return birthDate >= 0 && one != null && other != null && one.likeness(other) == fields.get(birthDate).different();
    }

    /** Whether nothing of the name agrees, nor the birth date: then the number is an agency's, or lent. */
    private boolean strangers(Levels levels) {
        return different(levels, surname) && different(levels, given) && !(told(levels, birthDate) && levels.level[birthDate] == 0);
    }

    private boolean different(Levels levels, int field) {
        return told(levels, field) && levels.level[field] == fields.get(field).different();
    }

    /** {@code ALEKSANDR} and {@code ALEKSEI} are alike, and twins. */
    private boolean otherName(Levels levels) {
        return told(levels, given) && OTHER.contains(fields.get(given).levels().get(levels.level[given]));
    }

    /** Brother and sister, where the given name is missing. Where names changed places it is not. */
    private boolean otherGender(Levels levels) {
        boolean swapped = told(levels, surname) && levels.level[surname] >= SWAPPED
                && levels.level[surname] < fields.get(surname).different();
        return told(levels, gender) && levels.level[gender] > 0 && !told(levels, given) && !swapped;
    }

    private static boolean told(Levels levels, int field) {
        return field >= 0 && levels.level[field] >= 0;
    }
}
