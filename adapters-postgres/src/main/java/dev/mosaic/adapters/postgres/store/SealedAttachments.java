package dev.mosaic.adapters.postgres.store;

import dev.mosaic.domain.chat.Attachment;
import dev.mosaic.domain.chat.AttachmentId;
import dev.mosaic.domain.chat.MessageId;
import dev.mosaic.domain.secret.SealedSecret;
import dev.mosaic.domain.secret.SecretPlace;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.secret.SecretUnreadable;
import dev.mosaic.ports.secret.SecretVault;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/**
 * Turns attachments into columns that only the vault can read, and back. Bytes open only as the
 * media type they were found to be: whether a browser shows them hangs on it.
 */
@Singleton
final class SealedAttachments {
  private final SecretVault vault;

  SealedAttachments(SecretVault vault) {
    this.vault = vault;
  }

  byte[] name(Attachment attachment) {
    SecretPlace place = placeOf("name", attachment.owner(), attachment.id().value());
    return vault.seal(place, new SecretText(attachment.name())).blob();
  }

  byte[] content(Attachment attachment, byte[] content) {
    return vault
        .sealBytes(
            contentOf(attachment.owner(), attachment.id().value(), attachment.mediaType()), content)
        .blob();
  }

  /** One whose name was spoiled says so, and takes no other along. */
  Attachment attachment(AttachmentRow row) {
    UserId owner = new UserId(row.userId());
    Optional<String> name = name(owner, row);
    return new Attachment(
        new AttachmentId(row.id()),
        owner,
        row.messageId() == null ? null : new MessageId(row.messageId()),
        name.orElse(""),
        row.mediaType(),
        row.size(),
        row.createdAt(),
        name.isEmpty());
  }

  /** Empty where it was spoiled. */
  Optional<byte[]> content(UserId owner, UUID id, AttachmentContentRow row) {
    try {
      return Optional.of(
          vault.openBytes(contentOf(owner, id, row.mediaType()), new SealedSecret(row.content())));
    } catch (SecretUnreadable spoiled) {
      return Optional.empty();
    }
  }

  private Optional<String> name(UserId owner, AttachmentRow row) {
    try {
      return Optional.of(
          vault.open(placeOf("name", owner, row.id()), new SealedSecret(row.name())).reveal());
    } catch (SecretUnreadable spoiled) {
      return Optional.empty();
    }
  }

  private static SecretPlace contentOf(UserId owner, UUID id, String mediaType) {
    return placeOf("content", owner, id).usedFor(mediaType);
  }

  private static SecretPlace placeOf(String column, UserId owner, UUID id) {
    return SecretPlace.ofUser("chat_attachment", column, owner, id);
  }
}
