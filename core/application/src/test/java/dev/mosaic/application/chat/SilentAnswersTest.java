package dev.mosaic.application.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mosaic.application.World;
import dev.mosaic.application.request.Caller;
import dev.mosaic.domain.chat.ChatMessage;
import dev.mosaic.domain.chat.ChatMessage.Status;
import dev.mosaic.domain.chat.ClientTurnId;
import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.settings.AgentPolicy;
import dev.mosaic.testkit.agent.ReplyScript;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SilentAnswersTest {
  private final World world = new World();
  private final ChatCases chat = world.mosaic.chat();
  private final Caller ada = world.equipped("ada");

  @Test
  void endAfterTheTimeThatAnAdministratorChose() {
    silenceIsAtMost(Duration.ofMinutes(5));
    ConversationId talk = stalled();

    world.clock.advance(Duration.ofMinutes(5).plusSeconds(1));

    await().until(() -> answer(talk).status() != Status.STREAMING);
    assertThat(answer(talk).fault()).extracting("code").isEqualTo("answer_timed_out");
    assertThat(answer(talk).fault()).extracting("message").asString().contains("5 minutes");
    assertThat(answer(talk).content()).isEqualTo("Half");
  }

  @Test
  void goOnWithinThatTimeAndHeedAShorterOneAtOnce() {
    ConversationId talk = stalled();
    world.clock.advance(Duration.ofMinutes(6));

    assertThat(answer(talk).status()).isEqualTo(Status.STREAMING);
    silenceIsAtMost(Duration.ofMinutes(5));
    await().until(() -> answer(talk).status() == Status.FAILED);
  }

  private ConversationId stalled() {
    world.channel.willReply(ReplyScript.streaming().thenText("Half").thenHang());
    StartTurn.Outcome.Started turn =
        (StartTurn.Outcome.Started)
            chat.start()
                .start(
                    new StartTurn.Command(
                        ada.id(), null, new ClientTurnId("one"), "Hi", List.of(), false));
    await()
        .until(
            () ->
                chat.show()
                    .show(ada.id(), turn.conversation())
                    .flatMap(ShowConversation.View::underWay)
                    .filter(answer -> answer.text().equals("Half"))
                    .isPresent());
    return turn.conversation();
  }

  private void silenceIsAtMost(Duration longest) {
    AgentPolicy standard = AgentPolicy.STANDARD;
    world
        .mosaic
        .policies()
        .saveAgentPolicy()
        .save(
            ada,
            new AgentPolicy(
                standard.egress(),
                standard.allowedHosts(),
                standard.shortestIdle(),
                standard.longestIdle(),
                longest,
                standard.monthlyTokens()));
  }

  private ChatMessage answer(ConversationId conversation) {
    return world.stores.conversations().messages(ada.id(), conversation).getLast();
  }
}
