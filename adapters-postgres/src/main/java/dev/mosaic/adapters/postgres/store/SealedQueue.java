package dev.mosaic.adapters.postgres.store;

import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.chat.MessageId;
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

/** Turns messages that wait into rows that only the vault can read, and back. */
@Singleton
final class SealedQueue {
  private final SecretVault vault;

  SealedQueue(SecretVault vault) {
    this.vault = vault;
  }

  QueuedMessageRow row(QueuedMessage message) {
    UUID turn = message.turn().value();
    return new QueuedMessageRow(
        turn,
        message.owner().value(),
        message.conversation().value(),
        message.said().value(),
        seal(placeOf("content", message.owner(), turn), message.text()),
        message.since());
  }

  /** One that was spoiled says so, and takes no other along. */
  QueuedMessage message(QueuedMessageRow row) {
    TurnId turn = new TurnId(row.turnId());
    UserId owner = new UserId(row.userId());
    ConversationId conversation = new ConversationId(row.conversationId());
    MessageId said = new MessageId(row.messageId());
    try {
      return new QueuedMessage(
          turn,
          owner,
          conversation,
          said,
          open(placeOf("content", owner, row.turnId()), row.content()),
          row.queuedAt());
    } catch (SecretUnreadable spoiled) {
      return new QueuedMessage(turn, owner, conversation, said, "", row.queuedAt(), true);
    }
  }

  private byte[] seal(SecretPlace place, String text) {
    return vault.seal(place, new SecretText(text)).blob();
  }

  private String open(SecretPlace place, byte[] blob) throws SecretUnreadable {
    return vault.open(place, new SealedSecret(blob)).reveal();
  }

  private static SecretPlace placeOf(String column, UserId owner, UUID turn) {
    return SecretPlace.ofUser("queued_message", column, owner, turn);
  }
}
