package in.pujabooking.query.view;

import java.sql.ResultSet;
import java.sql.SQLException;

/** The cells of one row of a result, read from left to right; each reader moves on by one cell. */
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

    public boolean truth() {
        return next(ResultSet::getBoolean);
    }

    /** May be null. */
    Object next(ColumnType type) {
        return next(type::read);
    }

    /** Whether the next cell, a text, is empty; does not move on. */
    boolean isNull() {
        String text = next(ResultSet::getString);
        at--;
        return text == null;
    }

    void skip(int cells) {
        at += cells;
    }

    private interface Getter<T> {
        T get(ResultSet row, int column) throws SQLException;
    }

    private <T> T next(Getter<T> getter) {
        try {
            return getter.get(row, ++at);
        } catch (SQLException e) {
            throw new IllegalStateException("Cell " + at + " of a view can't be read", e);
        }
    }
}
