package dev.mosaic.domain.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.domain.llm.TokenUsage;
import dev.mosaic.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AnswersTest {
  private static final AnswerNotice BROKE = new AnswerNotice("stream_broke", "a/b", "Broke.", null);

  private final ConversationId conversation = ConversationId.random();

  @Test
  void endsAsFarAsItCame() {
    ChatMessage awaited = ChatMessage.awaited(conversation, Instant.EPOCH);
    TurnFault fault = new TurnFault("provider_down", "The vendor is down.");

    ChatMessage broken = awaited.ended("Half", ChatMessage.Status.FAILED, fault);

    assertThat(broken.id()).isEqualTo(awaited.id());
    assertThat(broken.content()).isEqualTo("Half");
    assertThat(broken.status()).isEqualTo(ChatMessage.Status.FAILED);
    assertThat(broken.fault()).isEqualTo(fault);
  }

  @Test
  void canBeReadAgainOnceItHasNewWords() {
    ChatMessage awaited = ChatMessage.awaited(conversation, Instant.EPOCH);
    ChatMessage spoiled =
        new ChatMessage(
            awaited.id(),
            conversation,
            ChatMessage.Speaker.ASSISTANT,
            "",
            ChatMessage.Status.STREAMING,
            null,
            Instant.EPOCH,
            AnswerNotes.NONE,
            AnswerWork.NONE,
            true,
            null);

    assertThat(spoiled.ended("", ChatMessage.Status.INTERRUPTED, null).unreadable()).isTrue();
    assertThat(spoiled.ended("new", ChatMessage.Status.COMPLETE, null).unreadable()).isFalse();
    assertThat(spoiled.noted(AnswerNotes.NONE.and(BROKE)).unreadable()).isTrue();
  }

  @Test
  void notesNothingTwiceAndKeepsTheOrder() {
    AnswerNotice other = new AnswerNotice("budget_used_up", null, "Used up.", null);

    AnswerNotes notes = AnswerNotes.NONE.and(BROKE).and(other).and(BROKE).answeredBy("a/b");

    assertThat(notes.notices()).containsExactly(BROKE, other);
    assertThat(notes.model()).isEqualTo("a/b");
    assertThat(AnswerNotes.NONE.notices()).isEmpty();
  }

  @Test
  void addsUpTheTokensOfItsCalls() {
    AnswerNotes notes =
        AnswerNotes.NONE
            .spending(new TokenUsage(10, 2, 3, 0, false))
            .answeredBy("a/b")
            .spending(new TokenUsage(5, 1, 0, 4, true))
            .and(BROKE);

    assertThat(notes.tokens()).isEqualTo(new TokenUsage(15, 3, 3, 4, true));
    assertThat(notes.taking(Duration.ofSeconds(3)).tokens()).isEqualTo(notes.tokens());
    assertThat(AnswerNotes.NONE.tokens()).isNull();
  }

  @Test
  void keepsProgramsNamesOfDifferentPeopleAndKindsApart() {
    UserId ada = UserId.random();
    ConversationKey key = ConversationKey.of(ada, "user", "chat");

    assertThat(key).isEqualTo(ConversationKey.of(ada, "user", "chat"));
    assertThat(key).isNotEqualTo(ConversationKey.of(ada, "header", "chat"));
    assertThat(key).isNotEqualTo(ConversationKey.of(UserId.random(), "user", "chat"));
    assertThat(key.digest()).matches("[0-9a-f]{64}").doesNotContain("chat");
  }
}
