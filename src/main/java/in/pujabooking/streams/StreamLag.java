package in.pujabooking.streams;

import java.time.Duration;

/**
 * How far a stream is behind the history.
 *
 * @param events   how many events it has not handled yet; {@link Streams#MOST_COUNTED} stands for that many or more
 * @param age      since the oldest of them; zero if there is none
 * @param position the global index that it has handled last; 0 before the first
 */
public record StreamLag(String stream, long events, Duration age, long position) {
}
