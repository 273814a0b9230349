package dev.mosaic.application.chat.log;

import dev.mosaic.domain.chat.NumberedEvent;
import dev.mosaic.domain.chat.TurnEvent;
import dev.mosaic.domain.chat.TurnId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Events of one conversation for one reader, from where it left off: each once, in order, none left
 * out. One thread reads it; any thread may close it.
 */
public final class EventFeed implements AutoCloseable {
  // A reader this far behind has stopped reading. It begins anew where it was.
  private static final int MOST_WAITING = 10_000;

  // Wakes the reader to see that it has been closed.
  private static final NumberedEvent CLOSED =
      new NumberedEvent(0, new TurnEvent.Started(new TurnId(new UUID(0, 0))));

  private final LinkedBlockingQueue<NumberedEvent> waiting =
      new LinkedBlockingQueue<>(MOST_WAITING);
  private final Consumer<EventFeed> closing;
  private volatile boolean lost;
  private long seen;

  /**
   * @param closing called once or more when nobody reads it any more
   */
  EventFeed(Consumer<EventFeed> closing) {
    this.closing = closing;
  }

  /**
   * Another event for the reader, one thread at a time. After one that is dropped there is none.
   */
  void offer(NumberedEvent event) {
    if (!lost) {
      lost = !waiting.offer(event);
    }
  }

  /**
   * Whether the reader was so slow that events were dropped. What {@link #next} returned before is
   * complete; the rest is had by following from the last of it.
   */
  public boolean isLost() {
    return lost && waiting.isEmpty();
  }

  /**
   * The next event.
   *
   * @return empty if there is none within this time, or the feed is closed
   * @throws InterruptedException if the reader is to stop
   */
  public Optional<NumberedEvent> next(Duration longest) throws InterruptedException {
    long end = System.nanoTime() + longest.toNanos();
    while (true) {
      NumberedEvent event = waiting.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
      if (event == null || event.equals(CLOSED)) {
        return Optional.empty();
      }
      if (event.id() > seen) {
        seen = event.id();
        return Optional.of(event);
      }
    }
  }

  /** Begins with these, and leaves out what came live and is among them or older. */
  Backlog startingWith(List<NumberedEvent> earlier, long from) {
    seen = earlier.isEmpty() ? from : Math.max(from, earlier.getLast().id());
    return new Backlog(earlier, this);
  }

  @Override
  public void close() {
    closing.accept(this);
    waiting.offer(CLOSED);
  }

  /**
   * What a reader has missed, and what comes then.
   *
   * @param missed in order
   */
  public record Backlog(List<NumberedEvent> missed, EventFeed feed) implements AutoCloseable {
    @Override
    public void close() {
      feed.close();
    }
  }
}
