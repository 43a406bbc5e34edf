package in.pujabooking.query.view;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The columns of a row that is a record, read from the same annotations as JPA reads when the record is embedded: a component is a column,
 * named by {@link Column}, else as the component in snake case; one that is {@link Embedded} is several columns.
 */
final class RecordMapping<V> {

    private final List<ViewColumn<V>> columns = new ArrayList<>();
    private final Function<Cells, Object> reader;
    private final Class<V> type;

    /** @throws IllegalArgumentException if a component has a type that no column has */
    RecordMapping(Class<V> type) {
        this.type = type;
        this.reader = embedded(type, Map.of(), row -> row);
    }

    /** In the order of the components. */
    List<ViewColumn<V>> columns() {
        return List.copyOf(columns);
    }

    /** The record whose cells come next. */
    V read(Cells cells) {
        return type.cast(reader.apply(cells));
    }

    private Function<Cells, Object> embedded(Class<?> record, Map<String, String> names, Function<V, Object> owner) {
        List<Function<Cells, Object>> parts = Arrays.stream(record.getRecordComponents()).map(part -> component(part, names, owner)).toList();
        MethodHandle constructor = constructor(record).asSpreader(Object[].class, parts.size())
                .asType(MethodType.methodType(Object.class, Object[].class));
        return cells -> {
            Object[] values = new Object[parts.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = parts.get(i).apply(cells);
            }
            return call(() -> constructor.invokeExact(values));
        };
    }

    private Function<Cells, Object> component(RecordComponent component, Map<String, String> names, Function<V, Object> owner) {
        Method declared = component.getAccessor();
        MethodHandle accessor = accessor(declared).asType(MethodType.methodType(Object.class, Object.class));
        Function<V, Object> value = row -> {
            Object part = owner.apply(row);
            return call(() -> accessor.invokeExact(part));
        };
        if (declared.isAnnotationPresent(Embedded.class)) {
            return embedded(component.getType(), names(declared), value);
        }
        ColumnType column = ColumnType.of(component.getType());
        columns.add(new ViewColumn<>(names.getOrDefault(component.getName(), name(declared)), column.name(), row -> column.store(value.apply(row))));
        return cells -> cells.next(column);
    }

    private static Map<String, String> names(Method embedded) {
        return Arrays.stream(embedded.getAnnotationsByType(AttributeOverride.class))
                .collect(Collectors.toMap(AttributeOverride::name, other -> other.column().name()));
    }

    private static String name(Method component) {
        Column column = component.getAnnotation(Column.class);
        return column != null && !column.name().isEmpty()
                ? column.name() : component.getName().replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }

    private static MethodHandle constructor(Class<?> record) {
        try {
            Constructor<?> canonical = record.getDeclaredConstructor(
                    Arrays.stream(record.getRecordComponents()).map(RecordComponent::getType).toArray(Class<?>[]::new));
            canonical.setAccessible(true);
            return MethodHandles.lookup().unreflectConstructor(canonical);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("A record has a canonical constructor", impossible);
        }
    }

    private static MethodHandle accessor(Method component) {
        try {
            component.setAccessible(true);
            return MethodHandles.lookup().unreflect(component);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException("The accessor was made accessible", impossible);
        }
    }

    private interface Call {
        Object run() throws Throwable;
    }

    private static Object call(Call call) {
        try {
            return call.run();
        } catch (RuntimeException | Error failure) {
            throw failure;
        } catch (Throwable checked) {
            throw new IllegalStateException("Neither constructors nor accessors of records throw this", checked);
        }
    }
}
