package dev.mosaic.application.chat.log;

import dev.mosaic.domain.chat.NumberedEvent;
import dev.mosaic.domain.chat.TurnId;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.TurnStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** Brings the events of one turn to the store, in batches. Called from one thread. */
final class EventKeeping {
  private static final System.Logger LOG = System.getLogger(EventKeeping.class.getName());

  // Often enough that a crash of the server costs half a sentence, seldom enough not to matter.
  private static final Duration INTERVAL = Duration.ofMillis(500);

  // A store that is slow is asked less: it gets a twentieth of the time at most.
  private static final int REST = 20;

  private final UserId owner;
  private final TurnId turn;
  private final EventLog log;
  private final TurnStore turns;
  private final Clock clock;
  private Instant due;
  private boolean failing;

  EventKeeping(UserId owner, TurnId turn, EventLog log, TurnStore turns, Clock clock) {
    this.owner = owner;
    this.turn = turn;
    this.log = log;
    this.turns = turns;
    this.clock = clock;
    this.due = clock.instant().plus(INTERVAL);
  }

  void nowAndThen() {
    if (!clock.instant().isBefore(due)) {
      now();
    }
  }

  void now() {
    Instant start = clock.instant();
    keep(
        events -> {
          if (!events.isEmpty()) {
            turns.append(owner, turn, events);
          }
        });
    Duration took = Duration.between(start, clock.instant());
    Duration rest = took.multipliedBy(REST);
    due = clock.instant().plus(rest.compareTo(INTERVAL) > 0 ? rest : INTERVAL);
  }

  /** Nothing follows. What cannot be kept is completed at the next start of the server. */
  void end() {
    keep(events -> turns.end(owner, turn, events, clock.instant()));
  }

  private void keep(Consumer<List<NumberedEvent>> write) {
    List<NumberedEvent> events = log.unkept(turn);
    try {
      write.accept(events);
      if (!events.isEmpty()) {
        log.kept(turn, events.getLast().id());
      }
      failing = false;
    } catch (RuntimeException notNow) {
      reportOnce(notNow);
    }
  }

  private void reportOnce(RuntimeException failure) {
    if (!failing) {
      LOG.log(System.Logger.Level.ERROR, "events of turn " + turn + " wait to be kept", failure);
    }
    failing = true;
  }
}
