package in.pujabooking.catalogue;

import in.pujabooking.command.Paise;
import in.pujabooking.command.cart.Quote;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Prices come from here, never from a client. */
@Component
public class Catalogue {

    private static final String NO_SUCH_SERVICE = "This service does not exist or is not offered at present";

    private final JdbcClient jdbc;

    Catalogue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The active puja services with their active packages. */
    public List<PujaService> pujaServices() {
        Map<Long, List<PujaPackage>> packages = new HashMap<>();
        jdbc.sql("select id, service_id, name, price_paise from puja_package where active order by price_paise, id").query(row -> {
            packages.computeIfAbsent(row.getLong("service_id"), service -> new ArrayList<>())
                    .add(new PujaPackage(row.getLong("id"), row.getString("name"), new Paise(row.getLong("price_paise"))));
        });
        return jdbc.sql("select id, title, description from puja_service where active order by id")
                .query((row, n) -> new PujaService(row.getLong("id"), row.getString("title"), row.getString("description"),
                        List.copyOf(packages.getOrDefault(row.getLong("id"), List.of()))))
                .list();
    }

    /** The present price of a package of a puja service. */
    public Offer puja(long service, long pujaPackage) {
        return jdbc.sql("""
                        select s.title, p.name, p.price_paise, p.service_id
                        from puja_service s left join puja_package p on p.id = ? and p.active where s.id = ? and s.active""")
                .params(pujaPackage, service)
                .query((row, n) -> packageOf(service, row))
                .optional()
                .orElse(new Offer.Refused("puja_service", NO_SUCH_SERVICE));
    }

    private static Offer packageOf(long service, ResultSet row) throws SQLException {
        long owner = row.getLong("service_id");
        if (row.wasNull()) {
            return new Offer.Refused("package", "This package does not exist or is not offered at present");
        }
        return owner == service
                ? new Offer.Quoted(new Quote(row.getString("title"), row.getString("name"), new Paise(row.getLong("price_paise"))))
                : new Offer.Refused("package", "This package belongs to another service");
    }

    /** The present price of an astrology service; its quote has no package name. */
    public Offer astrology(long service) {
        return jdbc.sql("select title, price_paise from astrology_service where id = ? and active").param(service)
                .query((row, n) -> (Offer) new Offer.Quoted(new Quote(row.getString("title"), null, new Paise(row.getLong("price_paise")))))
                .optional()
                .orElse(new Offer.Refused("astrology_service", NO_SUCH_SERVICE));
    }
}
