package in.pujabooking.query.view;

import in.pujabooking.command.BookingId;
import in.pujabooking.command.CartId;
import in.pujabooking.command.MerchantOrderId;
import in.pujabooking.command.MerchantRefundId;
import in.pujabooking.command.Paise;
import in.pujabooking.command.UserId;
import in.pujabooking.command.cart.ServiceType;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import java.util.function.Function;

/**
 * How a type of the domain lies in a column, for JPA and for {@link ViewTable} alike. Null stays null.
 *
 * @param <T> the type
 * @param <C> a text or a number
 */
abstract class DomainConverter<T, C> implements AttributeConverter<T, C> {

    private final Class<T> type;
    private final Class<C> columnType;
    private final Function<T, C> stored;
    private final Function<C, T> made;

    private DomainConverter(Class<T> type, Class<C> columnType, Function<T, C> stored, Function<C, T> made) {
        this.type = type;
        this.columnType = columnType;
        this.stored = stored;
        this.made = made;
    }

    static List<DomainConverter<?, ?>> all() {
        return List.of(new OfCartId(), new OfBookingId(), new OfMerchantOrderId(), new OfMerchantRefundId(), new OfUserId(), new OfPaise(),
                new OfServiceType());
    }

    Class<T> type() {
        return type;
    }

    Class<C> columnType() {
        return columnType;
    }

    @Override
    public C convertToDatabaseColumn(T value) {
        return value == null ? null : stored.apply(value);
    }

    @Override
    public T convertToEntityAttribute(C cell) {
        return cell == null ? null : made.apply(cell);
    }

    @Converter(autoApply = true)
    static class OfCartId extends DomainConverter<CartId, String> {
        OfCartId() {
            super(CartId.class, String.class, CartId::value, CartId::new);
        }
    }

    @Converter(autoApply = true)
    static class OfBookingId extends DomainConverter<BookingId, String> {
        OfBookingId() {
            super(BookingId.class, String.class, BookingId::value, BookingId::new);
        }
    }

    @Converter(autoApply = true)
    static class OfMerchantOrderId extends DomainConverter<MerchantOrderId, String> {
        OfMerchantOrderId() {
            super(MerchantOrderId.class, String.class, MerchantOrderId::value, MerchantOrderId::new);
        }
    }

    @Converter(autoApply = true)
    static class OfMerchantRefundId extends DomainConverter<MerchantRefundId, String> {
        OfMerchantRefundId() {
            super(MerchantRefundId.class, String.class, MerchantRefundId::value, MerchantRefundId::new);
        }
    }

    @Converter(autoApply = true)
    static class OfUserId extends DomainConverter<UserId, Long> {
        OfUserId() {
            super(UserId.class, Long.class, UserId::value, UserId::new);
        }
    }

    @Converter(autoApply = true)
    static class OfPaise extends DomainConverter<Paise, Long> {
        OfPaise() {
            super(Paise.class, Long.class, Paise::value, Paise::new);
        }
    }

    @Converter(autoApply = true)
    static class OfServiceType extends DomainConverter<ServiceType, String> {
        OfServiceType() {
            super(ServiceType.class, String.class, ServiceType::name, ServiceType::valueOf);
        }
    }
}
