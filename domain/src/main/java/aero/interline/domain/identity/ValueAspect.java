package aero.interline.domain.identity;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.ToIntBiFunction;

/** One column with one value. */
final class ValueAspect<T> implements Aspect {

    private final Field field;
    private final BiFunction<String, Frequencies, T> reader;
    private final ToIntBiFunction<T, T> likeness;

    ValueAspect(String name, List<String> levels, BiFunction<String, Frequencies, T> reader, ToIntBiFunction<T, T> likeness) {
        this.field = new Field(name, levels);
        this.reader = reader;
        this.likeness = likeness;
    }

    private record Value<T>(T value, double frequency) {}

    @Override
    public List<Field> fields() {
        return List.of(field);
    }

    @Override
    public Object prepared(Columns record, Frequencies frequencies) {
        String text = record.value(field.name());
        T value = text == null || text.isBlank() ? null : reader.apply(text, frequencies);
        if (value == null) {
            return null;
        }
        double share = value instanceof Words words ? words.frequency : frequencies.of(field.name(), text);
        return new Value<>(value, share);
    }

    @Override
    @SuppressWarnings("unchecked") // what this aspect prepared
    public void compare(Object one, Object other, Levels levels, int at) {
        Value<T> here = (Value<T>) one;
        Value<T> there = (Value<T>) other;
        int level = likeness.applyAsInt(here.value, there.value);
        levels.set(at, level, level == 0 ? Math.max(here.frequency, there.frequency) : 0);
    }
}
