package in.pujabooking.query.view;

import in.pujabooking.command.Paise;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.function.Function;

/** The cells of one row of a result, read from left to right. Each reader may answer null where it says so, and moves on by one cell. */
public final class Cells {

    private final ResultSet row;
    private int at;

    private Cells(ResultSet row) {
        this.row = row;
    }

    /** The cells of the row at which the result stands. */
    public static Cells of(ResultSet row) {
        return new Cells(row);
    }

    /** May be null. */
    public String text() {
        return next(row::getString);
    }

    /** A text made into something else; null stays null. */
    public <T> T text(Function<String, T> made) {
        String text = text();
        return text == null ? null : made.apply(text);
    }

    public long number() {
        return next(row::getLong);
    }

    /** May be null. */
    public Long numberOrNull() {
        return next(column -> {
            long number = row.getLong(column);
            return row.wasNull() ? null : number;
        });
    }

    public Paise paise() {
        return new Paise(number());
    }

    /** May be null. */
    public Instant instant() {
        OffsetDateTime time = next(column -> row.getObject(column, OffsetDateTime.class));
        return time == null ? null : time.toInstant();
    }

    public LocalDate date() {
        return next(column -> row.getObject(column, LocalDate.class));
    }

    public LocalTime time() {
        return next(column -> row.getObject(column, LocalTime.class));
    }

    public boolean truth() {
        return next(row::getBoolean);
    }

    /** Whether the next cell, a text, is empty; does not move on. */
    boolean isNull() {
        String text = text();
        at--;
        return text == null;
    }

    void skip(int cells) {
        at += cells;
    }

    private interface Getter<T> {
        T get(int column) throws SQLException;
    }

    private <T> T next(Getter<T> getter) {
        try {
            return getter.get(++at);
        } catch (SQLException e) {
            throw new IllegalStateException("Cell " + at + " of a view can't be read", e);
        }
    }
}
