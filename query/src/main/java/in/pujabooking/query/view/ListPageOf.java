package in.pujabooking.query.view;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import org.axonframework.messaging.responsetypes.AbstractResponseType;

/** Asks for a {@link ListPage} of such rows; Axon's own response types do not match a handler whose answer is generic. */
public final class ListPageOf<V> extends AbstractResponseType<ListPage<V>> {

    private static final long serialVersionUID = 1;

    public ListPageOf(Class<V> row) {
        super(row);
    }

    @Override
    public boolean matches(Type answer) {
        return answer instanceof ParameterizedType page && page.getRawType() == ListPage.class
                && page.getActualTypeArguments()[0] == getExpectedResponseType();
    }

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"})
    public Class<ListPage<V>> responseMessagePayloadType() {
        return (Class) ListPage.class;
    }
}
