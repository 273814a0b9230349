package dev.mosaic.application.chat.log;

import dev.mosaic.domain.chat.NumberedEvent;
import dev.mosaic.domain.chat.TurnEvent;
import dev.mosaic.domain.chat.TurnId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The live end of one conversation's events: gives them their ids, hands them to those who follow,
 * and holds those that are not in the store yet.
 *
 * <p>Ids are microseconds of the clock, or one more than the last where that is more. So a server
 * that died before it could keep an event does not give its id to another one after its start.
 */
final class EventLog {
  private static final long NO_TURN = -1;

  private final Clock clock;
  private final List<EventFeed> feeds = new ArrayList<>();
  private final List<NumberedEvent> unkept = new ArrayList<>();
  private long last;
  private long turnStart = NO_TURN;
  private @Nullable TurnId current;

  /**
   * @param last id of the last event that is kept, 0 if there is none
   */
  EventLog(Clock clock, long last) {
    this.clock = clock;
    this.last = last;
  }

  synchronized void beginTurn(TurnId turn) {
    resumeTurn(turn, last);
  }

  /**
   * @param start id of an event before all of the turn's
   */
  synchronized void resumeTurn(TurnId turn, long start) {
    turnStart = start;
    current = turn;
  }

  /**
   * Whoever follows afterwards, without having seen anything, begins behind the turn, unless the
   * next one has begun already.
   */
  synchronized void endTurn(TurnEvent end) {
    if (end.turn().equals(current)) {
      turnStart = NO_TURN;
      current = null;
    }
    publish(end);
  }

  /** The turn is not over, but nothing more happens in it here. */
  synchronized void leaveTurn(TurnId turn) {
    if (turn.equals(current)) {
      turnStart = NO_TURN;
      current = null;
    }
  }

  synchronized void publish(TurnEvent event) {
    last = Math.max(last + 1, ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant()));
    NumberedEvent numbered = new NumberedEvent(last, event);
    if (event.isKept()) {
      unkept.add(numbered);
    }
    feeds.forEach(feed -> feed.offer(numbered));
  }

  /** Those of a turn that the store does not have; they stay until {@link #kept}. */
  synchronized List<NumberedEvent> unkept(TurnId turn) {
    return unkept.stream().filter(event -> event.event().turn().equals(turn)).toList();
  }

  /** The store has all events of a turn up to this one now. */
  synchronized void kept(TurnId turn, long id) {
    unkept.removeIf(event -> event.id() <= id && event.event().turn().equals(turn));
  }

  /** From now on the feed gets what happens; what it needs of before is in the answer. */
  synchronized Attached attach(EventFeed feed) {
    feeds.add(feed);
    return new Attached(List.copyOf(unkept), turnStart == NO_TURN ? last : turnStart);
  }

  synchronized void detach(EventFeed feed) {
    feeds.remove(feed);
  }

  synchronized boolean isFollowed() {
    return !feeds.isEmpty();
  }

  synchronized long last() {
    return last;
  }

  /** Whether nobody needs it: another one made from the store would be the same. */
  synchronized boolean isIdle() {
    return feeds.isEmpty() && unkept.isEmpty() && turnStart == NO_TURN;
  }

  /**
   * How things stood when a feed was attached.
   *
   * @param unkept events that the store may not have
   * @param start where somebody begins who has seen nothing: before the turn under way, or at the
   *     end
   */
  record Attached(List<NumberedEvent> unkept, long start) {}
}
