package dev.mosaic.adapters.http.client.agent.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.adapters.http.client.agent.ChannelLimits;
import dev.mosaic.adapters.http.client.agent.HttpAgentChannel;
import dev.mosaic.adapters.http.openclaw.Gateway;
import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.chat.TurnId;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.ports.agent.AgentRun;
import dev.mosaic.ports.agent.RunEvent;
import dev.mosaic.ports.agent.RunRequest;
import dev.mosaic.testkit.gateway.ScriptedOpenClaw;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a gateway remembers when something is said instead of something else. */
@Timeout(60)
class VersionedRunsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final ScriptedOpenClaw gateway = ScriptedOpenClaw.start();
  private final HttpAgentChannel channel = new HttpAgentChannel(ChannelLimits.standard());
  private final SocketAgentRuns runs =
      new SocketAgentRuns(channel.pairing(), SocketLimits.standard());
  private final ConversationId talk = ConversationId.random();

  @AfterEach
  void close() {
    runs.close();
    channel.close();
    gateway.close();
  }

  @Test
  void whatIsSaidInsteadTakesThePlaceOfWhatFollowed() {
    TurnId one = said("one");
    said("two");
    said("three");

    said("two again", one);

    assertThat(remembered()).containsExactly("one", "two again");
  }

  @Test
  void theBeginningIsSaidInsteadToo() {
    said("one");
    said("two");

    said("one again", List.of());

    assertThat(remembered()).containsExactly("one again");
  }

  @Test
  void whatFollowsTheLastStaysThere() {
    TurnId one = said("one");
    TurnId two = said("two");

    said("three", two, one);

    assertThat(remembered()).containsExactly("one", "two", "three");
  }

  @Test
  void anEarlierVersionIsGoneOnWith() {
    TurnId one = said("one");
    TurnId two = said("two");
    TurnId other = said("two again", one);

    TurnId three = said("three", two, one);
    assertThat(remembered()).containsExactly("one", "two", "three");

    said("four", other, one);
    assertThat(remembered()).containsExactly("one", "two again", "four");

    said("five", three, two, one);
    assertThat(remembered()).containsExactly("one", "two", "three", "five");
  }

  @Test
  void whatTheGatewayNeverGotIsPassedOver() {
    TurnId one = said("one");
    said("two");
    TurnId failed = new TurnId(UUID.randomUUID());

    said("after what failed", failed, one);

    assertThat(remembered()).containsExactly("one", "after what failed");
  }

  @Test
  void whereTheGatewayKnowsNoneItGoesOnAtTheEnd() {
    said("one");

    said("two", new TurnId(UUID.randomUUID()));

    assertThat(remembered()).containsExactly("one", "two");
  }

  @Test
  void aTurnOfManyPagesAgoIsFound() {
    TurnId first = said("first");
    for (int n = 0; n < 120; n++) {
      said("more " + n);
    }

    said("second again", first);

    assertThat(remembered()).containsExactly("first", "second again");
  }

  @Test
  void aTurnThatTheGatewayHasMovesNothing() {
    TurnId one = said("one");
    said("two");
    TurnId again = new TurnId(UUID.randomUUID());
    RunRequest request = new RunRequest(talk, again, "two again").after(List.of(one));
    heard(request);
    gateway.clearRecord();

    heard(request);

    assertThat(gateway.requests())
        .extracting(asked -> asked.method())
        .doesNotContain("sessions.rewind", "sessions.branches.switch");
    assertThat(remembered()).containsExactly("one", "two again");
  }

  private List<String> remembered() {
    return gateway.said(Gateway.sessionOf(talk));
  }

  private TurnId said(String text) {
    TurnId turn = new TurnId(UUID.randomUUID());
    heard(new RunRequest(talk, turn, text));
    return turn;
  }

  private TurnId said(String text, TurnId... earlier) {
    return said(text, List.of(earlier));
  }

  private TurnId said(String text, List<TurnId> earlier) {
    TurnId turn = new TurnId(UUID.randomUUID());
    heard(new RunRequest(talk, turn, text).after(earlier));
    return turn;
  }

  private void heard(RunRequest request) {
    try (AgentRun run = runs.take(gateway.endpoint(), new SecretText(gateway.token()), request)) {
      Optional<RunEvent> event = run.next(PATIENCE);
      while (event.isPresent() && !(event.get() instanceof RunEvent.Ended)) {
        event = run.next(PATIENCE);
      }
      assertThat(event).as("the end").isPresent();
    }
  }
}
