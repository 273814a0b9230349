package dev.mosaic.application.chat.log;

import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.chat.NumberedEvent;
import dev.mosaic.domain.chat.TurnEvent;
import dev.mosaic.domain.chat.TurnId;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.TurnStore;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The events of all conversations something happens in or somebody looks at. One server owns the
 * database, so what is not in it yet is here.
 */
public final class EventLogs {
  private final Map<ConversationId, EventLog> logs = new ConcurrentHashMap<>();
  private final TurnStore turns;
  private final Clock clock;

  public EventLogs(TurnStore turns, Clock clock) {
    this.turns = turns;
    this.clock = clock;
  }

  /**
   * Takes down what happens in a turn. Its conversation must be the owner's.
   *
   * @param first whether nothing has happened in the conversation before
   */
  public TurnLog begin(UserId owner, ConversationId conversation, TurnId turn, boolean first) {
    EventLog log =
        logs.compute(
            conversation,
            (id, known) -> {
              EventLog present =
                  known != null ? known : first ? new EventLog(clock, 0) : fresh(owner, id);
              present.beginTurn(turn);
              return present;
            });
    return new TurnLog(owner, turn, List.of(), log, turns, clock, () -> forgetIfIdle(conversation));
  }

  /** Goes on taking down what happens in a turn that another process began. */
  public TurnLog resume(UserId owner, ConversationId conversation, TurnId turn) {
    List<NumberedEvent> earlier = turns.of(owner, turn);
    EventLog log =
        logs.compute(
            conversation,
            (id, known) -> {
              EventLog present = known == null ? fresh(owner, id) : known;
              long start = earlier.isEmpty() ? present.last() : earlier.getFirst().id() - 1;
              present.resumeTurn(turn, start);
              return present;
            });
    return new TurnLog(owner, turn, earlier, log, turns, clock, () -> forgetIfIdle(conversation));
  }

  /**
   * What happens in a conversation, which must be the owner's.
   *
   * @param after the last event the reader has; empty to begin before the turn under way, or, if
   *     there is none, with what happens next
   */
  public EventFeed.Backlog follow(UserId owner, ConversationId conversation, OptionalLong after) {
    EventFeed feed = new EventFeed(closed -> leave(conversation, closed));
    AtomicReference<EventLog.Attached> attached = new AtomicReference<>();
    logs.compute(
        conversation,
        (id, known) -> {
          EventLog log = known == null ? fresh(owner, id) : known;
          attached.set(log.attach(feed));
          return log;
        });
    try {
      long from = after.orElse(attached.get().start());
      return feed.startingWith(missed(owner, conversation, from, attached.get().unkept()), from);
    } catch (RuntimeException unread) {
      feed.close();
      throw unread;
    }
  }

  /**
   * Takes down what happened beside the turns under way, and keeps it at once.
   *
   * @param event of a turn that is noted, and on which nothing else works at the moment
   */
  public void tell(UserId owner, ConversationId conversation, TurnEvent event) {
    EventLog log =
        logs.compute(
            conversation,
            (id, known) -> {
              EventLog present = known == null ? fresh(owner, id) : known;
              present.publish(event);
              return present;
            });
    List<NumberedEvent> unkept = log.unkept(event.turn());
    turns.append(owner, event.turn(), unkept);
    log.kept(event.turn(), unkept.getLast().id());
    forgetIfIdle(conversation);
  }

  /** Tells those who follow a conversation at this moment; nobody hears of it later. */
  public void tellFollowers(ConversationId conversation, TurnEvent passing) {
    logs.computeIfPresent(
        conversation,
        (id, log) -> {
          log.publish(passing);
          return log;
        });
  }

  /** Whether somebody follows a conversation at this moment. */
  public boolean isFollowed(ConversationId conversation) {
    EventLog log = logs.get(conversation);
    return log != null && log.isFollowed();
  }

  /** Id of the last thing that happened in a conversation, kept yet or not; 0 if nothing did. */
  public long last(UserId owner, ConversationId conversation) {
    EventLog log = logs.get(conversation);
    return log == null ? turns.last(owner, conversation) : log.last();
  }

  // An event may be in both, if it was kept in the meantime.
  private List<NumberedEvent> missed(
      UserId owner, ConversationId conversation, long from, List<NumberedEvent> unkept) {
    Map<Long, NumberedEvent> events = new TreeMap<>();
    turns.after(owner, conversation, from).forEach(event -> events.put(event.id(), event));
    unkept.stream()
        .filter(event -> event.id() > from)
        .forEach(event -> events.put(event.id(), event));
    return List.copyOf(events.values());
  }

  private EventLog fresh(UserId owner, ConversationId conversation) {
    return new EventLog(clock, turns.last(owner, conversation));
  }

  private void leave(ConversationId conversation, EventFeed feed) {
    logs.computeIfPresent(
        conversation,
        (id, log) -> {
          log.detach(feed);
          return log.isIdle() ? null : log;
        });
  }

  private void forgetIfIdle(ConversationId conversation) {
    logs.computeIfPresent(conversation, (id, log) -> log.isIdle() ? null : log);
  }
}
