package dev.mosaic.adapters.postgres.store;

import dev.mosaic.domain.chat.Attachment;
import dev.mosaic.domain.chat.AttachmentId;
import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.chat.MessageId;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.AttachmentStore;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** Attachments in `chat_attachment`. */
@Singleton
final class PostgresAttachmentStore implements AttachmentStore {
  private final AttachmentRows rows;
  private final SealedAttachments sealed;
  private final PostgresTransactions transactions;
  // Sealing takes a large file several times in memory; not many at once.
  private final ReentrantLock sealing = new ReentrantLock();

  PostgresAttachmentStore(
      AttachmentRows rows, SealedAttachments sealed, PostgresTransactions transactions) {
    this.rows = rows;
    this.sealed = sealed;
    this.transactions = transactions;
  }

  @Override
  public void add(Attachment attachment, byte[] content) {
    sealing.lock();
    try {
      byte[] name = sealed.name(attachment);
      byte[] bytes = sealed.content(attachment, content);
      transactions.run(Identity.ofOwner(attachment.owner()), () -> insert(attachment, name, bytes));
    } finally {
      sealing.unlock();
    }
  }

  private void insert(Attachment attachment, byte[] name, byte[] content) {
    rows.insert(
        attachment.id().value(),
        attachment.owner().value(),
        name,
        content,
        attachment.mediaType(),
        attachment.size(),
        attachment.createdAt());
  }

  @Override
  public Optional<Attachment> find(UserId owner, AttachmentId id) {
    return transactions.asOwner(
        owner, () -> rows.find(owner.value(), id.value()).map(sealed::attachment));
  }

  @Override
  public Optional<byte[]> content(UserId owner, AttachmentId id) {
    return transactions
        .asOwner(owner, () -> rows.content(owner.value(), id.value()))
        .flatMap(row -> sealed.content(owner, id.value(), row));
  }

  @Override
  public List<Attachment> loose(UserId owner) {
    return transactions.asOwner(
        owner, () -> rows.loose(owner.value()).stream().map(sealed::attachment).toList());
  }

  @Override
  public List<Attachment> of(UserId owner, ConversationId conversation) {
    return transactions.asOwner(
        owner,
        () ->
            rows.of(owner.value(), conversation.value()).stream().map(sealed::attachment).toList());
  }

  @Override
  public boolean give(
      UserId owner, ConversationId conversation, MessageId message, List<AttachmentId> wanted) {
    return transactions.asOwner(
        owner,
        () -> {
          for (int place = 0; place < wanted.size(); place++) {
            int given =
                rows.give(
                    owner.value(),
                    wanted.get(place).value(),
                    conversation.value(),
                    message.value(),
                    place);
            if (given == 0) {
              return false;
            }
          }
          return true;
        });
  }

  @Override
  public boolean remove(UserId owner, AttachmentId id) {
    return transactions.asOwner(owner, () -> rows.remove(owner.value(), id.value()) > 0);
  }

  @Override
  public void release(UserId owner, MessageId message, Instant at) {
    transactions.run(
        Identity.ofOwner(owner), () -> rows.release(owner.value(), message.value(), at));
  }

  @Override
  public int eraseLooseBefore(Instant time) {
    return transactions.as(Identity.SERVER, () -> rows.eraseLooseBefore(time));
  }
}
