package aero.interline.domain.identity;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntBiFunction;

/** One column with several values: the best agreement of any two counts. */
final class SetAspect<T> implements Aspect {

    private final Field field;
    private final Function<String, T> reader;
    private final ToIntBiFunction<T, T> likeness;

    SetAspect(String name, List<String> levels, Function<String, T> reader, ToIntBiFunction<T, T> likeness) {
        this.field = new Field(name, levels);
        this.reader = reader;
        this.likeness = likeness;
    }

    @Override
    public List<Field> fields() {
        return List.of(field);
    }

    @Override
    public Object prepared(Columns record, Frequencies frequencies) {
        List<String> texts = record.values(field.name());
        return texts.isEmpty() ? null : texts.stream().map(reader).toArray();
    }

    @Override
    @SuppressWarnings("unchecked") // what this aspect prepared
    public void compare(Object one, Object other, Levels levels, int at) {
        int best = Levels.NONE;
        for (Object here : (Object[]) one) {
            for (Object there : (Object[]) other) {
                int level = likeness.applyAsInt((T) here, (T) there);
                if (level == 0) {
                    levels.set(at, 0, 0);
                    return;
                }
                best = level >= 0 && (best < 0 || level < best) ? level : best;
            }
        }
        levels.set(at, best, 0);
    }
}
