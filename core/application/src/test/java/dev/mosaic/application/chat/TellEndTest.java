package dev.mosaic.application.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mosaic.application.World;
import dev.mosaic.application.chat.log.EventFeed;
import dev.mosaic.application.push.AddBrowser;
import dev.mosaic.application.request.Caller;
import dev.mosaic.domain.chat.ChatMessage.Status;
import dev.mosaic.domain.chat.ClientTurnId;
import dev.mosaic.domain.chat.TurnEvent;
import dev.mosaic.domain.push.PushNotice;
import dev.mosaic.domain.secret.TokenHash;
import dev.mosaic.domain.session.Session;
import dev.mosaic.domain.session.SessionId;
import dev.mosaic.domain.session.SignInOrigin;
import dev.mosaic.testkit.agent.ReplyScript;
import dev.mosaic.testkit.push.PushSubscriptions;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TellEndTest {
  private final World world = new World();
  private final ChatCases chat = world.mosaic.chat();
  private final Caller ada = world.equipped("ada");
  private final CountDownLatch going = new CountDownLatch(1);

  @BeforeEach
  void adaIsTold() {
    Session session = session();
    world.stores.sessions().insert(session);
    world
        .mosaic
        .push()
        .add()
        .add(
            new AddBrowser.Command(
                ada,
                session.id(),
                PushSubscriptions.endpoint("https://push.test/ada"),
                null,
                false));
  }

  @Test
  void tellsOfAnAnswerThatTookLongAndThatNobodySaw() {
    StartTurn.Outcome.Started turn = begun();

    world.clock.advance(Duration.ofMinutes(2));
    going.countDown();

    await().untilAsserted(() -> assertThat(world.push.sent()).hasSize(1));
    assertThat(world.push.sent().getFirst().notice())
        .isEqualTo(new PushNotice(PushNotice.Kind.ANSWERED, turn.conversation(), null, null));
  }

  @Test
  void isSilentWhereAPageFollows() throws Exception {
    StartTurn.Outcome.Started turn = begun();
    try (EventFeed.Backlog following =
        chat.follow().follow(ada.id(), turn.conversation(), OptionalLong.of(0)).orElseThrow()) {
      world.clock.advance(Duration.ofMinutes(2));
      going.countDown();
      awaitEnd(following);
    }

    assertThat(world.push.sent()).isEmpty();
  }

  private StartTurn.Outcome.Started begun() {
    world.channel.willReply(ReplyScript.streaming().thenText("Hm").thenWaitFor(going).thenDone());
    StartTurn.Command command =
        new StartTurn.Command(ada.id(), null, new ClientTurnId("one"), "Hi", List.of(), false);
    StartTurn.Outcome.Started turn = (StartTurn.Outcome.Started) chat.start().start(command);
    await().until(() -> world.channel.turns().size() == 1);
    return turn;
  }

  private static void awaitEnd(EventFeed.Backlog following) throws InterruptedException {
    await()
        .until(
            () ->
                following
                    .feed()
                    .next(Duration.ofMillis(100))
                    .filter(
                        event ->
                            event.event() instanceof TurnEvent.Ended ended
                                && ended.status() == Status.COMPLETE)
                    .isPresent());
  }

  private Session session() {
    return new Session(
        SessionId.random(),
        ada.id(),
        new TokenHash("k1:" + UUID.randomUUID()),
        world.clock.instant().plusSeconds(9_000),
        new TokenHash("k1:" + UUID.randomUUID()),
        world.clock.instant().plusSeconds(9_000),
        world.clock.instant(),
        world.clock.instant().plusSeconds(9_000),
        world.clock.instant(),
        SignInOrigin.UNKNOWN);
  }
}
