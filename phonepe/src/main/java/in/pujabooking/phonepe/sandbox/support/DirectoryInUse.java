package in.pujabooking.phonepe.sandbox.support;

import java.nio.file.Path;

/** Another sandbox, in this or another process, works on the data directory. */
public final class DirectoryInUse extends IllegalStateException {

    DirectoryInUse(Path directory) {
        super("another sandbox uses the data directory " + directory + "; stop it or set sandbox.data-dir.");
    }
}
