package dev.mosaic.adapters.postgres.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.adapters.postgres.RealDatabase;
import dev.mosaic.domain.chat.Attachment;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.AttachmentStore;
import dev.mosaic.ports.store.ConversationStore;
import dev.mosaic.ports.store.UserStore;
import dev.mosaic.testkit.store.AttachmentStoreContract;
import dev.mosaic.testkit.store.People;
import dev.mosaic.testkit.time.HandMovedClock;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PostgresAttachmentStoreTest extends AttachmentStoreContract {
  PostgresAttachmentStoreTest() {
    RealDatabase.empty();
  }

  @Override
  protected AttachmentStore attachments() {
    return RealDatabase.bean(AttachmentStore.class);
  }

  @Override
  protected ConversationStore conversations() {
    return RealDatabase.bean(ConversationStore.class);
  }

  @Override
  protected UserStore users() {
    return RealDatabase.bean(UserStore.class);
  }

  @Test
  void opensNothingAsAnotherMediaTypeThanItWasSealedFor() {
    Attachment notes = kept("notes.txt");
    assertThat(attachments().content(notes.owner(), notes.id())).isPresent();

    RealDatabase.execute("update chat_attachment set media_type = 'image/png'");

    assertThat(attachments().content(notes.owner(), notes.id())).isEmpty();
    assertThat(attachments().find(notes.owner(), notes.id())).isPresent();
  }

  @Test
  void keepsTheOthersWhereANameWasSpoiled() {
    Attachment notes = kept("notes.txt");

    RealDatabase.execute("update chat_attachment set name = ?", new byte[] {1, 2, 3});

    assertThat(attachments().loose(notes.owner()))
        .singleElement()
        .satisfies(
            spoiled -> {
              assertThat(spoiled.unreadable()).isTrue();
              assertThat(spoiled.name()).isEmpty();
            });
  }

  private Attachment kept(String name) {
    UserId owner = People.joined(users());
    Attachment attachment = Attachment.loose(owner, name, "text/plain", 5, HandMovedClock.START);
    attachments().add(attachment, "words".getBytes(StandardCharsets.UTF_8));
    return attachment;
  }
}
