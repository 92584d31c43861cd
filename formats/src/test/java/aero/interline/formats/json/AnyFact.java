package aero.interline.formats.json;

import aero.interline.contracts.fact.Fact;
import aero.interline.contracts.fact.PersonName;
import aero.interline.contracts.fact.Position;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Facts of every kind and shape that the schema allows, from a seed, made component by component. */
final class AnyFact {
    private static final Map<String, String> MATCHING = Map.of(
            "^[A-Z0-9]{1,8}$", "1A", "^[A-Z0-9][A-Z0-9-]{3,34}$", "ABC123", "^[A-Z0-9]{2,3}$", "LH", "^[0-9A-Z]{1,6}$", "400",
            "^[1-9][0-9]{0,2}[A-Z]$", "12A");
    private static final String[] WORDS = {"MÜLLER", "O'BRIEN", "A\"B", "TAB\tED", "日本", "x"};

    private final Random random;
    private final JsonNode definitions;

    AnyFact(long seed, JsonNode definitions) {
        this.random = new Random(seed);
        this.definitions = definitions;
    }

    /** Of a kind without references between its parts, which no schema can describe. */
    Fact next() throws ReflectiveOperationException {
        List<Class<?>> kinds = new ArrayList<>(List.of(Fact.class.getPermittedSubclasses()));
        kinds.removeIf(each -> each.getSimpleName().equals("ReservationReported") || each.getSimpleName().equals("PassengerListed"));
        return (Fact) record(kinds.get(random.nextInt(kinds.size())));
    }

    private Object record(Class<?> type) throws ReflectiveOperationException {
        JsonNode schema = definitions.member(type.getSimpleName());
        List<String> required = schema.member("required").values.stream().map(each -> each.text).toList();
        List<Object> values = new ArrayList<>();
        List<Class<?>> types = new ArrayList<>();
        for (RecordComponent each : type.getRecordComponents()) {
            types.add(each.getType());
            boolean told = required.contains(each.getName()) || each.getType().isPrimitive() || random.nextInt(3) > 0
                    || type == PersonName.class || each.getType().getSimpleName().equals("ReservationVersion");
            values.add(each.getType() == Position.class ? Position.NONE
                    : told ? value(each, schema.member("properties").member(each.getName()))
                    : each.getType() == List.class ? List.of() : null);
        }
        return type.getDeclaredConstructor(types.toArray(Class[]::new)).newInstance(values.toArray());
    }

    private Object value(RecordComponent component, JsonNode schema) throws ReflectiveOperationException {
        if (component.getGenericType() instanceof ParameterizedType list) {
            Class<?> element = (Class<?>) list.getActualTypeArguments()[0];
            List<Object> all = new ArrayList<>();
            for (int i = random.nextInt(3); i > 0; i--) {
                all.add(element.isRecord() ? record(element) : scalar(element, schema.member("items")));
            }
            return all;
        }
        return component.getType().isRecord() ? record(component.getType()) : scalar(component.getType(), schema);
    }

    private Object scalar(Class<?> type, JsonNode schema) {
        if (type.isEnum()) {
            return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
        }
        if (type == String.class) {
            return text(schema);
        }
        if (type == LocalDate.class) {
            return LocalDate.ofEpochDay(random.nextInt(30_000));
        }
        if (type == LocalDateTime.class) {
            return LocalDate.ofEpochDay(random.nextInt(30_000)).atTime(random.nextInt(24), random.nextInt(60));
        }
        if (type == Instant.class) {
            return Instant.ofEpochSecond(random.nextInt());
        }
        if (type == BigDecimal.class) {
            return BigDecimal.valueOf(random.nextInt(2_000_000) - 1_000_000, 2);
        }
        if (type == boolean.class) {
            return random.nextBoolean();
        }
        int number = 1 + random.nextInt(90);
        return type == long.class ? (Object) (long) number : number;
    }

    private String text(JsonNode schema) {
        if (schema.member("pattern") != null) {
            return MATCHING.get(schema.member("pattern").text);
        }
        if (schema.member("enum") != null) {
            return schema.member("enum").values.get(0).text;
        }
        return Integer.parseInt(schema.member("maxLength").text) < 8 ? "x" : WORDS[random.nextInt(WORDS.length)];
    }
}
