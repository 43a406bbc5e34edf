package in.pujabooking.bench.lab;

/** One more process of an application on the same database. */
public record Node(String url, JavaProcess process) implements AutoCloseable {

    @Override
    public void close() {
        process.close();
    }
}
