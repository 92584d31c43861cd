package aero.interline.domain.identity;

import java.util.List;

/**
 * What contacts are worth. They come together and belong to a household: who shares the e-mail address mostly shares the
 * telephone and the address, so of several that agree the best counts fully and the others a quarter. And they say who of
 * the household it is only if the given name, the date of birth or a number does.
 */
final class Contacts {

    private static final double FURTHER = 0.25;

    private final int[] contacts;
    private final int[] telling;
    private final int surname;
    private final int swapped;

    Contacts(List<Field> fields) {
        List<String> names = fields.stream().map(Field::name).toList();
        contacts = List.of("emails", "phones", "addresses").stream().mapToInt(names::indexOf).filter(at -> at >= 0).toArray();
        telling = List.of("given", "birthDate", "documents", "members").stream().mapToInt(names::indexOf)
                .filter(at -> at >= 0).toArray();
        surname = names.indexOf("surname");
        swapped = surname < 0 ? -1 : fields.get(surname).levels().indexOf("swapped");
    }

    void temper(double[] weights, Levels levels) {
        int best = -1;
        for (int at : contacts) {
            if (weights[at] > 0 && (best < 0 || weights[at] > weights[best])) {
                best = at;
            }
        }
        if (best < 0) {
            return;
        }
        boolean told = told(weights, levels);
        for (int at : contacts) {
            if (weights[at] > 0) {
                weights[at] *= !told ? 0 : at == best ? 1 : FURTHER;
            }
        }
    }

    private boolean told(double[] weights, Levels levels) {
        for (int at : telling) {
            if (weights[at] > 0) {
                return true;
            }
        }
        return surname >= 0 && (levels.level[surname] == swapped || levels.level[surname] == swapped + 1);
    }
}
