package in.pujabooking.saga;

import in.pujabooking.command.eventstore.StoredJson;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.axonframework.modelling.saga.AssociationValue;
import org.axonframework.modelling.saga.AssociationValues;
import org.axonframework.modelling.saga.repository.SagaStore;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/** Sagas as JSON, as the application stores them: what a transaction that fails has changed in one is forgotten. */
final class StoredSagas implements SagaStore<Object> {

    private record Row(SerializedObject<String> saga, Set<AssociationValue> associations) {
    }

    private final Jackson3Serializer serializer = Jackson3Serializer.builder().jsonMapperBuilderCustomizer(new StoredJson()).build();
    private final Map<String, Row> rows = new ConcurrentHashMap<>();
    final AtomicInteger inserts = new AtomicInteger();

    /** A saga as an earlier version has stored it. */
    void insertJson(Class<?> type, String id, String json, Set<AssociationValue> associations) {
        rows.put(id, new Row(new SimpleSerializedObject<>(json, String.class, type.getName(), null), associations));
    }

    int size() {
        return rows.size();
    }

    void clear() {
        rows.clear();
        inserts.set(0);
    }

    @Override
    public Set<String> findSagas(Class<?> type, AssociationValue association) {
        return rows.entrySet().stream().filter(row -> row.getValue().associations().contains(association)).map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    @Override
    public <S> Entry<S> loadSaga(Class<S> type, String id) {
        Row row = rows.get(id);
        if (row == null) {
            return null;
        }
        S saga = serializer.deserialize(row.saga());
        return new Entry<>() {
            @Override
            public Set<AssociationValue> associationValues() {
                return row.associations();
            }

            @Override
            public S saga() {
                return saga;
            }
        };
    }

    @Override
    public void insertSaga(Class<?> type, String id, Object saga, Set<AssociationValue> associations) {
        inserts.incrementAndGet();
        rows.put(id, new Row(serializer.serialize(saga, String.class), Set.copyOf(associations)));
    }

    @Override
    public void updateSaga(Class<?> type, String id, Object saga, AssociationValues associations) {
        rows.put(id, new Row(serializer.serialize(saga, String.class), Set.copyOf(associations.asSet())));
    }

    @Override
    public void deleteSaga(Class<?> type, String id, Set<AssociationValue> associations) {
        rows.remove(id);
    }
}
