package in.pujabooking.command.eventstore;

import in.pujabooking.command.EventName;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.jackson3.Jackson3SerializerCustomizer;

/**
 * Writes events as JSON under their {@link EventName}, never under a class name, and reads them leniently: a field that an old event
 * lacks is null, a field that is no longer known is passed over.
 */
public final class EventSerializer extends Jackson3Serializer {

    /** @param json how this application writes JSON, see {@link StoredJson} */
    public EventSerializer(Jackson3SerializerCustomizer json) {
        super(builder().jsonMapperBuilderCustomizer(json));
    }

    @Override
    public SerializedType typeForClass(Class type) {
        if (type != null && type.getAnnotation(EventName.class) instanceof EventName name) {
            return new SimpleSerializedType(name.value(), name.revision());
        }
        return super.typeForClass(type);
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        return EventTypes.named(type.getName()).<Class<?>>map(found -> found).orElseGet(() -> super.classForType(type));
    }
}
