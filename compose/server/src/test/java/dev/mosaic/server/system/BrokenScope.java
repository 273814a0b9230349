package dev.mosaic.server.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.domain.chat.ChatMessage;
import dev.mosaic.domain.chat.Conversation;
import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A use case that keeps an answer as somebody else's is stopped by the database. */
abstract class BrokenScope {
  private static final String SAID = "what Bob was told";

  private final TwoPeople people;
  private final ForgetfulConversations conversations;
  private UserId bob;
  private ChatMessage bobs;

  BrokenScope(TwoPeople people) {
    this.people = people;
    this.conversations = people.instance().server().bean(ForgetfulConversations.class);
  }

  @BeforeEach
  void bobGotAnAnswer() {
    Instant now = Instant.now();
    bob = people.bobsAgent().owner();
    ConversationId id = ConversationId.random();
    conversations.insert(Conversation.begin(id, bob, "Bob asks", now));
    bobs = ChatMessage.awaited(id, now).ended(SAID, ChatMessage.Status.COMPLETE, null);
    conversations.append(bob, List.of(bobs));
  }

  @AfterEach
  void mendTheStore() {
    conversations.behave();
  }

  @Test
  void aStreamedAnswerIsNotKeptAsAnotherPersons() {
    conversations.writeOver(bob, bobs);

    people.say("Hello there", null);

    assertThat(conversations.misled()).isNotEmpty().allMatch(name -> name.startsWith("turn-"));
    assertThat(whatBobReads()).isEqualTo(SAID);
  }

  @Test
  void aWholeAnswerIsNotKeptAsAnotherPersons() {
    conversations.writeOver(bob, bobs);

    people
        .ada()
        .post(
            "/api/chat/completions",
            """
            {"stream":false,"messages":[{"role":"user","content":"Hello there"}]}
            """);

    assertThat(conversations.misled()).isNotEmpty();
    assertThat(whatBobReads()).isEqualTo(SAID);
  }

  /** Or the others would hold whatever the database does. */
  @Test
  void wouldBeKeptIfNobodyActed() {
    conversations.writeOver(bob, bobs);

    conversations.update(people.adminId(), bobs.ended("forged", bobs.status(), null));

    assertThat(whatBobReads()).isEqualTo("forged");
  }

  private String whatBobReads() {
    return conversations.messages(bob, bobs.conversation()).getLast().content();
  }
}
