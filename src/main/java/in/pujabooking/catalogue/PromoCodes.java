package in.pujabooking.catalogue;

import in.pujabooking.command.Paise;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The promo codes; upper and lower case mean the same code. */
@Component
public class PromoCodes {

    static final String INVALID = "Invalid or expired promo code";
    private static final Pattern SPELLING = Pattern.compile("[A-Z0-9_-]{1,40}");

    private final JdbcClient jdbc;

    PromoCodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What this code takes off this price, at this moment. */
    public PromoOffer offer(String code, Paise price, Instant now) {
        String spelled = code.strip().toUpperCase(Locale.ROOT);
        if (!SPELLING.matcher(spelled).matches()) {
            return new PromoOffer.Refused(INVALID);
        }
        return jdbc.sql("select * from promo_code where code = ?").param(spelled).query(PromoCodes::read).optional()
                .map(promo -> promo.on(price, now))
                .orElse(new PromoOffer.Refused(INVALID));
    }

    private static PromoCode read(ResultSet row, int number) throws SQLException {
        int percent = row.getInt("percent");
        Reduction reduction = row.wasNull() ? new Reduction.Fixed(new Paise(row.getLong("fixed_paise"))) : new Reduction.Percent(percent);
        Long cap = row.getObject("cap_paise", Long.class);
        return new PromoCode(row.getString("code"), reduction, new Paise(row.getLong("minimum_paise")), cap == null ? null : new Paise(cap),
                instant(row, "valid_from"), instant(row, "valid_until"), row.getBoolean("active"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
