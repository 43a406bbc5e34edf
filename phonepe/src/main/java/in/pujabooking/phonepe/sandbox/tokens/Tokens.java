package in.pujabooking.phonepe.sandbox.tokens;

import in.pujabooking.phonepe.sandbox.SandboxSettings;
import in.pujabooking.phonepe.sandbox.http.Authorization;
import in.pujabooking.phonepe.sandbox.support.DataDirectory;
import in.pujabooking.phonepe.sandbox.support.Journal;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;

/** Issues and recognises access tokens. */
final class Tokens implements Authorization {

    private static final String TYPE = "O-Bearer ";
    private static final String PURPOSE = "access";

    /** Tokens of an earlier generation have been invalidated. */
    record Generation(int number) {}

    /** @param issuedAt and {@code expiresAt} in epoch seconds, unlike everything else at PhonePe */
    record Issued(String value, long issuedAt, long expiresAt) {}

    private final SignedText signed;
    private final Clock clock;
    private final RandomGenerator random;
    private final long lifetime;
    private final Journal<Generation> journal;
    private final AtomicInteger generation;

    Tokens(SignedText signed, Clock clock, RandomGenerator random, SandboxSettings settings, DataDirectory data) {
        this.signed = signed;
        this.clock = clock;
        this.random = random;
        this.lifetime = settings.token().lifetime().toSeconds();
        this.journal = data.journal("tokens", Generation.class, it -> "generation", it -> true);
        this.generation = new AtomicInteger(journal.left().stream().mapToInt(Generation::number).findAny().orElse(0));
    }

    Issued issue() {
        long now = clock.instant().getEpochSecond();
        String text = generation.get() + ":" + (now + lifetime) + ":" + Long.toHexString(random.nextLong());
        return new Issued(signed.sign(PURPOSE, text), now, now + lifetime);
    }

    void invalidateAll() {
        journal.append(new Generation(generation.incrementAndGet()));
    }

    @Override
    public boolean allows(String header) {
        return header != null && header.startsWith(TYPE) && signed.read(PURPOSE, header.substring(TYPE.length())).filter(this::alive).isPresent();
    }

    private boolean alive(String text) {
        String[] parts = text.split(":");
        return Integer.parseInt(parts[0]) == generation.get() && clock.instant().getEpochSecond() < Long.parseLong(parts[1]);
    }
}
