package dev.mosaic.adapters.postgres.store;

import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.chat.QueuedMessage;
import dev.mosaic.domain.chat.TurnId;
import dev.mosaic.domain.secret.SealedSecret;
import dev.mosaic.domain.secret.SecretPlace;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.secret.SecretUnreadable;
import dev.mosaic.ports.secret.SecretVault;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns messages that wait into rows that only the vault can read, and back. */
@Singleton
final class SealedQueue {
  private final SecretVault vault;

  SealedQueue(SecretVault vault) {
    this.vault = vault;
  }

  QueuedMessageRow row(QueuedMessage message) {
    UUID turn = message.turn().value();
    String request = message.request();
    return new QueuedMessageRow(
        turn,
        message.owner().value(),
        message.conversation().value(),
        seal(placeOf("content", message.owner(), turn), message.text()),
        request == null ? null : seal(placeOf("request", message.owner(), turn), request),
        message.since());
  }

  /** One that was spoiled says so, and takes no other along. */
  QueuedMessage message(QueuedMessageRow row) {
    TurnId turn = new TurnId(row.turnId());
    UserId owner = new UserId(row.userId());
    ConversationId conversation = new ConversationId(row.conversationId());
    try {
      return new QueuedMessage(
          turn,
          owner,
          conversation,
          open(placeOf("content", owner, row.turnId()), row.content()),
          openIfThere(placeOf("request", owner, row.turnId()), row.request()),
          row.queuedAt());
    } catch (SecretUnreadable spoiled) {
      return new QueuedMessage(turn, owner, conversation, "", null, row.queuedAt(), true);
    }
  }

  private byte[] seal(SecretPlace place, String text) {
    return vault.seal(place, new SecretText(text)).blob();
  }

  private String open(SecretPlace place, byte[] blob) throws SecretUnreadable {
    return vault.open(place, new SealedSecret(blob)).reveal();
  }

  private @Nullable String openIfThere(SecretPlace place, byte @Nullable [] blob)
      throws SecretUnreadable {
    return blob == null ? null : open(place, blob);
  }

  private static SecretPlace placeOf(String column, UserId owner, UUID turn) {
    return SecretPlace.ofUser("queued_message", column, owner, turn);
  }
}
