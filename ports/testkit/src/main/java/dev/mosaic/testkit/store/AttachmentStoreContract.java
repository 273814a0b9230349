package dev.mosaic.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.domain.chat.Attachment;
import dev.mosaic.domain.chat.AttachmentId;
import dev.mosaic.domain.chat.Conversation;
import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.chat.MessageId;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.AttachmentStore;
import dev.mosaic.ports.store.ConversationStore;
import dev.mosaic.ports.store.UserStore;
import dev.mosaic.testkit.time.HandMovedClock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link AttachmentStore} does. Each test begins with an empty one. */
public abstract class AttachmentStoreContract {
  private static final Instant NOW = HandMovedClock.START;
  private static final byte[] BYTES = {0, -1, (byte) 0x89, 'P', 'N', 'G', 13, 10, 0};

  private UserId ada;
  private UserId bob;
  private ConversationId talk;
  private Attachment first;

  protected abstract AttachmentStore attachments();

  protected abstract ConversationStore conversations();

  protected abstract UserStore users();

  @BeforeEach
  void adaHasALooseOne() {
    ada = People.joined(users());
    bob = People.joined(users());
    talk = conversation(ada);
    first = added(ada, "Grüß \"Gott\" 😀.png", NOW);
  }

  @Test
  void givesBackWhatItWasGiven() {
    assertThat(attachments().find(ada, first.id())).contains(first);
    assertThat(attachments().content(ada, first.id()))
        .hasValueSatisfying(content -> assertThat(content).isEqualTo(BYTES));
    assertThat(attachments().loose(ada)).containsExactly(first);
    assertThat(attachments().of(ada, talk)).isEmpty();
  }

  @Test
  void keepsTheOrderOfAMessage() {
    Attachment second = added(ada, "second.txt", NOW);
    Attachment third = added(ada, "third.txt", NOW);
    MessageId message = MessageId.random();

    assertThat(give(ada, message, third, first, second)).isTrue();

    assertThat(attachments().of(ada, talk))
        .containsExactly(third.of(message), first.of(message), second.of(message));
    assertThat(attachments().loose(ada)).isEmpty();
    assertThat(attachments().find(ada, first.id())).contains(first.of(message));
  }

  @Test
  void givesOneToOneMessage() {
    List<Boolean> given = ConcurrentCalls.call(8, i -> give(ada, MessageId.random(), first));

    assertThat(given).containsOnlyOnce(true);
  }

  @Test
  void deletesLooseOnesOnly() {
    Attachment second = added(ada, "second.txt", NOW);
    give(ada, MessageId.random(), second);

    assertThat(attachments().remove(ada, first.id())).isTrue();
    assertThat(attachments().remove(ada, first.id())).isFalse();
    assertThat(attachments().remove(ada, second.id())).isFalse();

    assertThat(attachments().find(ada, first.id())).isEmpty();
    assertThat(attachments().content(ada, first.id())).isEmpty();
    assertThat(attachments().find(ada, second.id())).isPresent();
  }

  @Test
  void takesThoseOfAMessageFromIt() {
    Attachment second = added(ada, "second.txt", NOW);
    MessageId message = MessageId.random();
    MessageId other = MessageId.random();
    give(ada, message, first);
    give(ada, other, second);

    attachments().release(ada, message, NOW.plusSeconds(5));

    assertThat(attachments().of(ada, talk)).containsExactly(second.of(other));
    assertThat(attachments().loose(ada)).containsExactly(first.released(NOW.plusSeconds(5)));
  }

  @Test
  void isNobodyElses() {
    MessageId message = MessageId.random();

    assertThat(attachments().find(bob, first.id())).isEmpty();
    assertThat(attachments().content(bob, first.id())).isEmpty();
    assertThat(attachments().loose(bob)).isEmpty();
    assertThat(attachments().remove(bob, first.id())).isFalse();
    assertThat(attachments().give(bob, conversation(bob), message, List.of(first.id()))).isFalse();
    give(ada, message, first);
    attachments().release(bob, message, NOW);

    assertThat(attachments().of(bob, talk)).isEmpty();
    assertThat(attachments().of(ada, talk)).containsExactly(first.of(message));
  }

  @Test
  void isOutOfSightWithItsConversationAndGoesWithIt() {
    give(ada, MessageId.random(), first);
    Attachment loose = added(ada, "loose.txt", NOW);

    conversations().hide(ada, talk, NOW);
    assertThat(attachments().find(ada, first.id())).isEmpty();
    assertThat(attachments().content(ada, first.id())).isEmpty();
    assertThat(attachments().of(ada, talk)).isEmpty();

    conversations().restore(ada, talk);
    assertThat(attachments().find(ada, first.id())).isPresent();

    conversations().delete(ada, talk);
    assertThat(attachments().find(ada, first.id())).isEmpty();
    assertThat(attachments().loose(ada)).containsExactly(loose);
  }

  @Test
  void erasesOldLooseOnesOfEverybody() {
    Attachment old = added(bob, "old.txt", NOW.minusSeconds(1));
    Attachment sent = added(ada, "sent.txt", NOW.minusSeconds(1));
    give(ada, MessageId.random(), sent);

    assertThat(attachments().eraseLooseBefore(NOW)).isEqualTo(1);

    assertThat(attachments().find(bob, old.id())).isEmpty();
    assertThat(attachments().find(ada, first.id())).isPresent();
    assertThat(attachments().find(ada, sent.id())).isPresent();
  }

  private boolean give(UserId owner, MessageId message, Attachment... some) {
    List<AttachmentId> ids = List.of(some).stream().map(Attachment::id).toList();
    return attachments().give(owner, talk, message, ids);
  }

  private Attachment added(UserId owner, String name, Instant at) {
    Attachment attachment = Attachment.loose(owner, name, "image/png", BYTES.length, at);
    attachments().add(attachment, BYTES);
    return attachment;
  }

  private ConversationId conversation(UserId owner) {
    ConversationId id = ConversationId.random();
    conversations().insert(Conversation.begin(id, owner, "Talk", NOW));
    return id;
  }
}
