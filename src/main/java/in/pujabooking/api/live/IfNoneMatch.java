package in.pujabooking.api.live;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.ETag;

/** The states that a client has, by the tags of its {@code If-None-Match}. Weak tags count like strong ones, as RFC 9110 (13.1.2) has it. */
record IfNoneMatch(Set<String> tags) {

    /** @param header may be null; {@code *} names no state, and what is no list of ETags neither */
    static IfNoneMatch of(String header) {
        return new IfNoneMatch(header == null ? Set.of()
                : ETag.parse(header).stream().filter(tag -> !tag.isWildcard()).map(ETag::tag).collect(Collectors.toUnmodifiableSet()));
    }

    boolean isEmpty() {
        return tags.isEmpty();
    }

    boolean isNews(StatusSnapshot snapshot) {
        return !tags.contains(snapshot.tag());
    }
}
