package dev.mosaic.application.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.application.World;
import dev.mosaic.application.agent.life.WakeAgent;
import dev.mosaic.application.llm.RelayCall;
import dev.mosaic.application.request.Caller;
import dev.mosaic.domain.agent.StartPhase;
import dev.mosaic.domain.chat.AnswerNotes;
import dev.mosaic.domain.chat.AnswerNotice;
import dev.mosaic.domain.chat.ChatMessage;
import dev.mosaic.domain.chat.TurnFault;
import dev.mosaic.domain.llm.TokenUsage;
import dev.mosaic.domain.provider.ApiType;
import dev.mosaic.domain.provider.ProbeCode;
import dev.mosaic.domain.provider.ProviderFault;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.ports.llm.VendorFailed;
import dev.mosaic.ports.llm.VendorFailed.Objection;
import dev.mosaic.testkit.agent.ReplyScript;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerNotesTest {
  private static final TurnFault GATEWAY_ERROR =
      new TurnFault("agent_error", "upstream provider overloaded");
  private static final ProviderFault NO_CREDIT =
      new ProviderFault(ProbeCode.NO_CREDIT, "The account has no credit.", "Add credit.");

  private final World world = new World();
  private final Caller ada = world.equipped("ada");
  private final SecretText token =
      ((WakeAgent.Outcome.Awake) world.mosaic.agents().life().wake().wake(ada.id()).join()).token();
  private final List<AnswerNotes> told = new ArrayList<>();
  private final List<TurnFault> faults = new ArrayList<>();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  @Test
  void reportsWhichModelAnswered() {
    Turn turn = said();
    relay("session=agent:main:mosaic:conv:" + turn.conversation());

    turn.run(listener());

    assertThat(told).extracting(AnswerNotes::model).containsExactly("acme/scripted-small");
    assertThat(answerOf(turn).notes().model()).isEqualTo("acme/scripted-small");
  }

  @Test
  void addsUpWhatTheCallsOfAnAnswerCost() {
    Turn turn = said();
    relay("… " + turn.conversation() + " …");
    TokenUsage once = turn.notes().all().tokens();
    relay("… " + turn.conversation() + " …");

    turn.run(listener());

    AnswerNotes notes = answerOf(turn).notes();
    assertThat(once).isNotNull();
    assertThat(once.output()).isPositive();
    assertThat(notes.tokens()).isEqualTo(once.plus(once));
    assertThat(notes.took()).isNotNull();
  }

  @Test
  void countsWhatASubAgentCostButDoesNotTakeItsModelForTheOneThatAnswers() {
    Turn turn = said();

    relay("session=agent:main:subagent:7 … for " + turn.conversation());

    assertThat(turn.notes().all().model()).isNull();
    assertThat(turn.notes().all().tokens()).isNotNull();
  }

  @Test
  void reportsTheVendorsReasonInPlaceOfTheGateways() {
    world.channel.willReply(ReplyScript.streaming().thenFault(GATEWAY_ERROR));
    world.vendor.fails("scripted-small", new VendorFailed(NO_CREDIT, null, null));
    Turn turn = said();
    relay("… " + turn.conversation() + " …");

    turn.run(listener());

    assertThat(faults)
        .containsExactly(new TurnFault("no_credit", "The account has no credit. Add credit."));
    assertThat(bytes.toString(StandardCharsets.UTF_8)).doesNotContain("overloaded");
    assertThat(answerOf(turn).fault()).isEqualTo(faults.getFirst());
    assertThat(answerOf(turn).notes().notices())
        .containsExactly(
            new AnswerNotice(
                "no_credit", "acme/scripted-small", "The account has no credit.", "Add credit."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "REQUEST|request_refused|The vendor refused the request: No such schema. Change",
        "LENGTH|context_length_exceeded|Refused. Do.",
        "CONTENT|content_filtered|Refused. Do."
      })
  void reportsWhatTheVendorRejectsInTheRequest(Objection.Kind kind, String code, String words) {
    ProviderFault fault = new ProviderFault(ProbeCode.BAD_RESPONSE, "Refused.", "Do.");
    world.channel.willReply(ReplyScript.streaming().thenFault(GATEWAY_ERROR));
    world.vendor.fails(
        "scripted-small",
        new VendorFailed(fault, null, null).objecting(new Objection(kind, "No such schema.")));
    Turn turn = said();
    relay("… " + turn.conversation() + " …");

    turn.run(listener());

    assertThat(faults.getFirst().code()).isEqualTo(code);
    assertThat(faults.getFirst().message()).startsWith(words);
  }

  @Test
  void doesNotMixAnswersOfTwoConversations() {
    Turn one = said();
    Turn other = said();
    relay("… " + other.conversation() + " …");

    one.run(listener());

    assertThat(told).isEmpty();
    other.run(listener());
    assertThat(told).hasSize(1);
  }

  private Turn said() {
    SendMessage.Outcome outcome = world.mosaic.chat().send().send(Said.by(ada, null, "Hi"));
    return ((SendMessage.Outcome.Accepted) outcome).turn();
  }

  private void relay(String body) {
    RelayCall.Outcome outcome =
        world
            .mosaic
            .llm()
            .relay()
            .relay(
                new RelayCall.Command(
                    world.agentOf(ada).id(),
                    token,
                    "acme",
                    ApiType.OPENAI_COMPLETIONS,
                    "scripted-small",
                    true,
                    body.getBytes(StandardCharsets.UTF_8),
                    null));
    if (outcome instanceof RelayCall.Outcome.Answered answered) {
      while (answered.answer().next().isPresent()) {}
      answered.answer().close();
    }
  }

  private ChatMessage answerOf(Turn turn) {
    return world.stores.conversations().messages(ada.id(), turn.conversation()).getLast();
  }

  private TurnReceiver listener() {
    return new TurnReceiver() {
      @Override
      public void waking(StartPhase phase) {}

      @Override
      public void answering(boolean stream) {}

      @Override
      public void noted(AnswerNotes notes) {
        told.add(notes);
      }

      @Override
      public void part(byte[] raw) {
        bytes.writeBytes(raw);
      }

      @Override
      public void failed(TurnFault fault) {
        faults.add(fault);
      }
    };
  }
}
