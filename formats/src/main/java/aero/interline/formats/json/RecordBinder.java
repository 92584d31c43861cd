package aero.interline.formats.json;

import aero.interline.contracts.fact.AirSegment;
import aero.interline.contracts.fact.Bag;
import aero.interline.contracts.fact.BoardingPassScanned;
import aero.interline.contracts.fact.Fact;
import aero.interline.contracts.fact.Fragment;
import aero.interline.contracts.fact.PassengerType;
import aero.interline.contracts.fact.PersonName;
import aero.interline.contracts.fact.Position;
import aero.interline.contracts.fact.ReservationStatus;
import aero.interline.contracts.fact.ReservationVersion;
import aero.interline.contracts.fact.SpecialService;
import aero.interline.formats.IsoTime;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes records out of nodes that the schema has already accepted. Absent lists become empty, what the schema calls
 * "absent: ..." gets that value, and a component of type {@link Position} gets the node's own place.
 */
final class RecordBinder {
    /** How one component is read. */
    private record Part(String name, Class<?> type, Class<?> element) {}

    private record Shape(MethodHandle constructor, List<Part> parts, Map<String, Integer> index) {}

    /** Component that takes what the record has no other component for. */
    private static final String OTHERS = "others";

    private static final Set<Class<?>> ONE_IF_ABSENT = Set.of(Bag.class, SpecialService.class, BoardingPassScanned.class);
    private static final Map<Class<?>, Shape> SHAPES = new ConcurrentHashMap<>();

    private final JsonText text;
    private final int record;

    /** @param record ordinal of the fact within the message, for positions */
    RecordBinder(JsonText text, int record) {
        this.text = text;
        this.record = record;
    }

    <T extends Record> T bind(JsonNode node, Class<T> type) {
        return type.cast(object(node, type));
    }

    Fact bindFact(JsonNode node, Class<? extends Fact> type) {
        return (Fact) object(node, type);
    }

    private Object object(JsonNode node, Class<?> type) {
        Shape shape = SHAPES.computeIfAbsent(type, RecordBinder::shape);
        Object[] values = new Object[shape.parts.size()];
        for (int i = 0; i < node.names.size(); i++) {
            Integer at = shape.index.get(node.names.get(i));
            JsonNode value = node.values.get(i);
            if (at != null && value.kind != JsonNode.Kind.NULL) {
                Part part = shape.parts.get(at);
                values[at] = part.element == null ? value(value, part.type) : list(value, part.element);
            }
        }
        Integer others = shape.index.get(OTHERS);
        if (others != null) {
            values[others] = others(node, shape);
        }
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null) {
                values[i] = absent(shape.parts.get(i), type, node);
            }
        }
        complete(type, values, shape);
        try {
            return shape.constructor.invoke(values);
        } catch (Throwable e) {
            throw new IllegalStateException("a record refused what its schema allows: " + type.getSimpleName(), e);
        }
    }

    /** Members that the record has no component for. */
    private List<Fragment> others(JsonNode node, Shape shape) {
        List<Fragment> others = new ArrayList<>();
        for (int i = 0; i < node.names.size(); i++) {
            String name = node.names.get(i);
            JsonNode value = node.values.get(i);
            boolean kept = !name.isEmpty() && value.kind != JsonNode.Kind.NULL && (value.text == null || !value.text.isEmpty());
            if (kept && !shape.index.containsKey(name)) {
                others.add(new Fragment(text.at(record, value.start, value.end), name.length() > 35 ? name.substring(0, 35) : name,
                        text.source(value, 20_000)));
            }
        }
        return others;
    }

    private List<Object> list(JsonNode node, Class<?> element) {
        List<Object> all = new ArrayList<>(node.values.size());
        for (JsonNode each : node.values) {
            all.add(value(each, element));
        }
        return all;
    }

    private Object value(JsonNode node, Class<?> type) {
        if (type == String.class) {
            return node.text;
        }
        if (type.isRecord()) {
            return object(node, type);
        }
        if (type.isEnum()) {
            for (Object each : type.getEnumConstants()) {
                if (((Enum<?>) each).name().equals(node.text)) {
                    return each;
                }
            }
        }
        return scalar(node.text, type);
    }

    private static Object scalar(String text, Class<?> type) {
        if (type == int.class || type == Integer.class) {
            return Integer.valueOf(text);
        }
        if (type == long.class || type == Long.class) {
            return Long.valueOf(text);
        }
        if (type == boolean.class || type == Boolean.class) {
            return Boolean.valueOf(text);
        }
        if (type == BigDecimal.class) {
            return new BigDecimal(text);
        }
        if (type == LocalDate.class) {
            return LocalDate.parse(text);
        }
        if (type == LocalDateTime.class) {
            return LocalDateTime.parse(text);
        }
        if (type == Instant.class) {
            return IsoTime.instant(text);
        }
        throw new IllegalStateException("no reading for " + type);
    }

    private Object absent(Part part, Class<?> of, JsonNode node) {
        if (part.element != null) {
            return List.of();
        }
        if (part.type == Position.class) {
            return text.at(record, node.start, node.end);
        }
        if (part.type == int.class) {
            return ONE_IF_ABSENT.contains(of) ? 1 : 0;
        }
        if (part.type == long.class) {
            return 0L;
        }
        if (part.type == boolean.class) {
            return of == AirSegment.class && part.name.equals("departsTimeKnown") && node.member("departs") != null;
        }
        return part.type == PassengerType.class ? PassengerType.ADULT
                : part.type == ReservationStatus.class ? ReservationStatus.ACTIVE
                : part.type == ReservationVersion.class ? new ReservationVersion(null, null) : null;
    }

    private static void complete(Class<?> type, Object[] values, Shape shape) {
        if (type == AirSegment.class) {
            int operating = shape.index.get("operating");
            values[operating] = values[operating] == null ? values[shape.index.get("marketing")] : values[operating];
        } else if (type == PersonName.class && values[shape.index.get("raw")] == null) {
            Object given = values[shape.index.get("given")];
            values[shape.index.get("raw")] = values[shape.index.get("surname")] + (given == null ? "" : "/" + given);
        }
    }

    private static Shape shape(Class<?> type) {
        List<Part> parts = new ArrayList<>();
        Map<String, Integer> index = new HashMap<>();
        List<Class<?>> types = new ArrayList<>();
        for (RecordComponent each : type.getRecordComponents()) {
            index.put(each.getName(), parts.size());
            parts.add(new Part(each.getName(), each.getType(), elementOf(each.getGenericType())));
            types.add(each.getType());
        }
        try {
            MethodHandle constructor = MethodHandles.publicLookup()
                    .findConstructor(type, MethodType.methodType(void.class, types));
            return new Shape(constructor.asSpreader(Object[].class, types.size())
                    .asType(MethodType.methodType(Object.class, Object[].class)), parts, index);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no public constructor of " + type, e);
        }
    }

    private static Class<?> elementOf(Type type) {
        return type instanceof ParameterizedType list ? (Class<?>) list.getActualTypeArguments()[0] : null;
    }
}
