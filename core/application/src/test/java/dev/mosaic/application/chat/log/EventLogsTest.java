package dev.mosaic.application.chat.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.application.World;
import dev.mosaic.application.request.Caller;
import dev.mosaic.domain.chat.AnswerText;
import dev.mosaic.domain.chat.ChatMessage.Status;
import dev.mosaic.domain.chat.Conversation;
import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.chat.NumberedEvent;
import dev.mosaic.domain.chat.TurnEvent;
import dev.mosaic.domain.chat.TurnId;
import dev.mosaic.domain.chat.TurnRecord;
import dev.mosaic.ports.store.StoreUnavailable;
import dev.mosaic.ports.store.TurnStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class EventLogsTest {
  private final World world = new World();
  private final Caller ada = world.member("ada");
  private final ConversationId talk = ConversationId.random();
  private final TurnId turn = new TurnId(UUID.randomUUID());
  private final AtomicBoolean storeIsAway = new AtomicBoolean();
  private final EventLogs logs = new EventLogs(store(), world.clock);

  @BeforeEach
  void aTurnBegins() {
    world
        .stores
        .conversations()
        .insert(Conversation.begin(talk, ada.id(), "Talk", world.clock.instant()));
    world
        .stores
        .turns()
        .begin(new TurnRecord(turn, ada.id(), talk, null, false, world.clock.instant()));
  }

  /**
   * Whatever the moments of leaving and coming, and of keeping, the text is the one that was sent.
   */
  @RepeatedTest(200)
  void aReaderThatComesAndGoesHasEveryEventOnce(RepetitionInfo run) throws InterruptedException {
    Random random = new Random(run.getCurrentRepetition());
    TurnLog log = logs.begin(ada.id(), talk, turn, false);
    StringBuilder sent = new StringBuilder();
    List<NumberedEvent> seen = new ArrayList<>();
    Optional<EventFeed.Backlog> reader = Optional.empty();

    for (int step = 0; step < 60; step++) {
      switch (random.nextInt(4)) {
        case 0 -> reader = reader.isEmpty() ? Optional.of(come(seen)) : leave(reader.get());
        case 1 -> world.clock.advance(Duration.ofMillis(random.nextInt(900)));
        case 2 -> storeIsAway.set(random.nextInt(3) == 0);
        default -> {
          String piece = "word%d ".formatted(step);
          sent.append(piece);
          log.text(piece);
        }
      }
      if (reader.isPresent() && random.nextBoolean()) {
        read(reader.get(), seen);
      }
    }
    storeIsAway.set(false);
    log.ended(Status.COMPLETE, null);
    try (EventFeed.Backlog last = reader.isPresent() ? reader.get() : come(seen)) {
      read(last, seen);
    }

    assertThat(textOf(seen)).isEqualTo(sent.toString());
    assertThat(seen).extracting(NumberedEvent::id).isSorted().doesNotHaveDuplicates();
    assertThat(seen.getLast().event()).isInstanceOf(TurnEvent.Ended.class);
    assertThat(world.stores.turns().of(ada.id(), turn)).isEqualTo(seen);
  }

  @Test
  void aServerThatDiedGivesNoIdAgain() throws InterruptedException {
    TurnLog log = logs.begin(ada.id(), talk, turn, false);
    List<NumberedEvent> seen = new ArrayList<>();
    log.text("kept");
    storeIsAway.set(true);
    log.text(" and lost");
    try (EventFeed.Backlog reader = come(seen)) {
      read(reader, seen);
    }
    storeIsAway.set(false);
    world.clock.advance(Duration.ofSeconds(20));

    EventLogs reborn = new EventLogs(world.stores.turns(), world.clock);
    reborn.begin(ada.id(), talk, turn, false).started();

    try (EventFeed.Backlog reader =
        reborn.follow(ada.id(), talk, OptionalLong.of(seen.getLast().id()))) {
      assertThat(reader.missed())
          .extracting(NumberedEvent::event)
          .containsExactly(new TurnEvent.Started(turn));
    }
  }

  @Test
  void aReaderThatDoesNotReadIsLostAndGoesOnWhereItWas() throws InterruptedException {
    TurnLog log = logs.begin(ada.id(), talk, turn, false);
    List<NumberedEvent> seen = new ArrayList<>();
    EventFeed.Backlog slow = come(seen);
    for (int i = 0; i < 12_000; i++) {
      log.text("x");
    }

    read(slow, seen);
    assertThat(slow.feed().isLost()).isTrue();
    slow.close();
    try (EventFeed.Backlog again = come(seen)) {
      read(again, seen);
    }

    assertThat(textOf(seen)).hasSize(12_000);
  }

  @Test
  void aReaderThatWasTooSlowAndReadsAgainSeesNoGap() throws InterruptedException {
    TurnLog log = logs.begin(ada.id(), talk, turn, false);
    List<NumberedEvent> seen = new ArrayList<>();
    EventFeed.Backlog slow = come(seen);
    for (int i = 0; i < 10_005; i++) {
      log.text("x");
    }
    seen.add(slow.feed().next(Duration.ZERO).orElseThrow());
    log.text("y");

    read(slow, seen);
    slow.close();
    try (EventFeed.Backlog again = come(seen)) {
      read(again, seen);
    }

    assertThat(textOf(seen)).hasSize(10_006).endsWith("xy");
  }

  @Test
  void whatAnEarlierTurnCouldNotKeepIsNotKeptAsTheNextOnes() {
    TurnLog first = logs.begin(ada.id(), talk, turn, false);
    storeIsAway.set(true);
    first.text("first");
    first.ended(Status.COMPLETE, null);
    storeIsAway.set(false);
    TurnId next = new TurnId(UUID.randomUUID());
    world
        .stores
        .turns()
        .begin(new TurnRecord(next, ada.id(), talk, null, false, world.clock.instant()));

    TurnLog second = logs.begin(ada.id(), talk, next, false);
    second.text("second");
    second.ended(Status.COMPLETE, null);

    assertThat(world.stores.turns().of(ada.id(), next))
        .isNotEmpty()
        .allSatisfy(event -> assertThat(event.event().turn()).isEqualTo(next));
  }

  @Test
  void theLastEventIsKnownBeforeItIsKept() throws InterruptedException {
    TurnLog log = logs.begin(ada.id(), talk, turn, false);
    List<NumberedEvent> seen = new ArrayList<>();
    storeIsAway.set(true);
    try (EventFeed.Backlog reader = come(seen)) {
      log.ended(Status.COMPLETE, null);
      read(reader, seen);
    }

    assertThat(logs.last(ada.id(), talk)).isEqualTo(seen.getLast().id());
  }

  @Test
  void aTurnThatEndsLateDoesNotHideTheNextOne() {
    TurnLog first = logs.begin(ada.id(), talk, turn, false);
    first.started();
    TurnId next = new TurnId(UUID.randomUUID());
    world
        .stores
        .turns()
        .begin(new TurnRecord(next, ada.id(), talk, null, false, world.clock.instant()));
    TurnLog second = logs.begin(ada.id(), talk, next, false);
    second.started();
    first.ended(Status.COMPLETE, null);

    try (EventFeed.Backlog reader = logs.follow(ada.id(), talk, OptionalLong.empty())) {
      assertThat(reader.missed())
          .extracting(NumberedEvent::event)
          .contains(new TurnEvent.Started(next));
    }
  }

  private EventFeed.Backlog come(List<NumberedEvent> seen) {
    OptionalLong after =
        seen.isEmpty() ? OptionalLong.empty() : OptionalLong.of(seen.getLast().id());
    EventFeed.Backlog backlog = logs.follow(ada.id(), talk, after);
    seen.addAll(backlog.missed());
    return backlog;
  }

  private static Optional<EventFeed.Backlog> leave(EventFeed.Backlog reader) {
    reader.close();
    return Optional.empty();
  }

  private static void read(EventFeed.Backlog reader, List<NumberedEvent> seen)
      throws InterruptedException {
    Optional<NumberedEvent> next = reader.feed().next(Duration.ZERO);
    while (next.isPresent()) {
      seen.add(next.get());
      next = reader.feed().next(Duration.ZERO);
    }
  }

  private static String textOf(List<NumberedEvent> events) {
    AnswerText text = new AnswerText();
    for (NumberedEvent event : events) {
      if (event.event() instanceof TurnEvent.Text piece) {
        assertThat(text.take(piece)).isTrue();
      }
    }
    return text.toString();
  }

  /** The store, which cannot be written to while it is away. */
  private TurnStore store() {
    TurnStore sound = world.stores.turns();
    return (TurnStore)
        Proxy.newProxyInstance(
            TurnStore.class.getClassLoader(),
            new Class<?>[] {TurnStore.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("append") && storeIsAway.get()) {
                throw new StoreUnavailable("away", new IllegalStateException("by the test"));
              }
              try {
                return method.invoke(sound, arguments);
              } catch (InvocationTargetException failure) {
                throw failure.getCause();
              }
            });
  }
}
