package in.pujabooking.phonepe.sandbox.support;

import java.util.List;

/** The latest version of each thing, kept over a restart, also after the process was killed; not after a power cut (no fsync). */
public sealed interface Journal<T> permits Journal.Forgetful, FileJournal {

    /** What an earlier run left, oldest first. */
    List<T> left();

    /** Adds a version that replaces all earlier ones of the same key. */
    void append(T version);

    /** Keeps nothing. */
    record Forgetful<T>() implements Journal<T> {

        @Override
        public List<T> left() {
            return List.of();
        }

        @Override
        public void append(T version) {}
    }
}
