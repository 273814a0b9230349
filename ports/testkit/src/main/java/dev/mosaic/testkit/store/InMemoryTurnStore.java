package dev.mosaic.testkit.store;

import dev.mosaic.domain.chat.ClientTurnId;
import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.chat.NumberedEvent;
import dev.mosaic.domain.chat.TurnId;
import dev.mosaic.domain.chat.TurnRecord;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.ConversationStore;
import dev.mosaic.ports.store.TurnStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns in memory. */
public final class InMemoryTurnStore implements TurnStore, Rollbackable, Forgetful {
  private final Rows<TurnId, Kept> turns = new Rows<>();
  private final ConversationStore conversations;

  /**
   * @param conversations turns of those it has no more are gone
   */
  InMemoryTurnStore(ConversationStore conversations) {
    this.conversations = conversations;
  }

  @Override
  public boolean begin(TurnRecord turn) {
    return turns.with(
        rows -> {
          boolean absent =
              live(rows, turn.owner()).noneMatch(kept -> isNamed(kept.turn, turn.clientId()));
          if (absent) {
            rows.put(turn.id(), new Kept(turn, null, List.of()));
          }
          return absent;
        });
  }

  @Override
  public Optional<TurnRecord> find(UserId owner, ClientTurnId id) {
    return turns.with(
        rows -> live(rows, owner).map(Kept::turn).filter(turn -> isNamed(turn, id)).findFirst());
  }

  @Override
  public void append(UserId owner, TurnId turn, List<NumberedEvent> events) {
    turns.with(
        rows -> {
          List<Kept> found = live(rows, owner).filter(kept -> kept.turn.id().equals(turn)).toList();
          found.forEach(kept -> rows.put(turn, kept.with(events)));
          return found;
        });
  }

  @Override
  public void end(UserId owner, TurnId turn, List<NumberedEvent> last, Instant at) {
    turns.with(
        rows -> {
          List<Kept> found = live(rows, owner).filter(kept -> kept.turn.id().equals(turn)).toList();
          found.forEach(kept -> rows.put(turn, new Kept(kept.turn, at, kept.with(last).events)));
          return found;
        });
  }

  @Override
  public List<NumberedEvent> after(UserId owner, ConversationId conversation, long id) {
    return events(owner, kept -> kept.turn.conversation().equals(conversation)).stream()
        .filter(event -> event.id() > id)
        .toList();
  }

  @Override
  public List<NumberedEvent> of(UserId owner, TurnId turn) {
    return events(owner, kept -> kept.turn.id().equals(turn));
  }

  @Override
  public long last(UserId owner, ConversationId conversation) {
    return after(owner, conversation, 0).stream().mapToLong(NumberedEvent::id).max().orElse(0);
  }

  @Override
  public List<TurnRecord> unended() {
    return turns.with(
        rows ->
            rows.values().stream()
                .filter(kept -> kept.endedAt == null)
                .filter(kept -> isLive(kept, kept.turn.owner()))
                .map(Kept::turn)
                .toList());
  }

  @Override
  public int forgetEndedBefore(Instant time) {
    return turns.with(
        rows -> {
          int before = rows.size();
          rows.values().removeIf(kept -> kept.endedAt != null && kept.endedAt.isBefore(time));
          return before - rows.size();
        });
  }

  @Override
  public long forget(UserId person) {
    return turns.remove((id, kept) -> kept.turn().owner().equals(person));
  }

  @Override
  public Runnable snapshot() {
    return turns.snapshot();
  }

  private List<NumberedEvent> events(UserId owner, Predicate<Kept> wanted) {
    return turns.with(
        rows ->
            live(rows, owner)
                .filter(wanted)
                .flatMap(kept -> kept.events.stream())
                .sorted(Comparator.comparingLong(NumberedEvent::id))
                .toList());
  }

  private Stream<Kept> live(Map<TurnId, Kept> rows, UserId owner) {
    return rows.values().stream().filter(kept -> isLive(kept, owner));
  }

  private boolean isLive(Kept kept, UserId owner) {
    return kept.turn.owner().equals(owner)
        && conversations.find(owner, kept.turn.conversation()).isPresent();
  }

  private static boolean isNamed(TurnRecord turn, @Nullable ClientTurnId name) {
    return name != null && name.equals(turn.clientId());
  }

  private record Kept(TurnRecord turn, @Nullable Instant endedAt, List<NumberedEvent> events) {
    Kept with(List<NumberedEvent> more) {
      List<NumberedEvent> all = new ArrayList<>(events);
      all.addAll(more);
      return new Kept(turn, endedAt, List.copyOf(all));
    }
  }
}
