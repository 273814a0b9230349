package dev.mosaic.testkit.store;

import dev.mosaic.domain.chat.Attachment;
import dev.mosaic.domain.chat.AttachmentId;
import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.chat.MessageId;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.AttachmentStore;
import dev.mosaic.ports.store.ConversationStore;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Attachments in memory. */
public final class InMemoryAttachmentStore implements AttachmentStore, Rollbackable, Forgetful {
  private final Rows<AttachmentId, Kept> attachments = new Rows<>();
  private final ConversationStore conversations;
  private final Set<AttachmentId> spoiled = ConcurrentHashMap.newKeySet();

  /**
   * @param conversations attachments of those it has no more are gone
   */
  InMemoryAttachmentStore(ConversationStore conversations) {
    this.conversations = conversations;
  }

  /** Something other than Mosaic changes its bytes. */
  public void spoil(AttachmentId id) {
    spoiled.add(id);
  }

  @Override
  public void add(Attachment attachment, byte[] content) {
    attachments.with(
        rows -> rows.put(attachment.id(), new Kept(attachment, content.clone(), null, 0)));
  }

  @Override
  public Optional<Attachment> find(UserId owner, AttachmentId id) {
    return found(owner, id).map(Kept::attachment);
  }

  @Override
  public Optional<byte[]> content(UserId owner, AttachmentId id) {
    return found(owner, id)
        .filter(kept -> !spoiled.contains(id))
        .map(kept -> kept.content().clone());
  }

  @Override
  public List<Attachment> loose(UserId owner) {
    return attachments.with(
        rows -> live(rows, owner).filter(kept -> kept.isLoose()).map(Kept::attachment).toList());
  }

  @Override
  public List<Attachment> of(UserId owner, ConversationId conversation) {
    return attachments.with(
        rows ->
            live(rows, owner)
                .filter(kept -> conversation.equals(kept.conversation()))
                .sorted(Comparator.comparingInt(Kept::place))
                .map(Kept::attachment)
                .toList());
  }

  @Override
  public boolean give(
      UserId owner, ConversationId conversation, MessageId message, List<AttachmentId> wanted) {
    return attachments.with(
        rows -> {
          int place = 0;
          for (AttachmentId id : wanted) {
            Kept kept = rows.get(id);
            if (kept == null || !kept.isLoose() || !kept.attachment().owner().equals(owner)) {
              return false;
            }
            rows.put(
                id, new Kept(kept.attachment().of(message), kept.content(), conversation, place++));
          }
          return true;
        });
  }

  @Override
  public boolean remove(UserId owner, AttachmentId id) {
    return attachments.remove(
            (key, kept) ->
                key.equals(id) && kept.isLoose() && kept.attachment().owner().equals(owner))
        > 0;
  }

  @Override
  public void release(UserId owner, MessageId message, Instant at) {
    attachments.with(
        rows -> {
          rows.replaceAll(
              (id, kept) ->
                  message.equals(kept.attachment().message())
                          && kept.attachment().owner().equals(owner)
                      ? new Kept(kept.attachment().released(at), kept.content(), null, 0)
                      : kept);
          return message;
        });
  }

  @Override
  public int eraseLooseBefore(Instant time) {
    return (int)
        attachments.remove(
            (id, kept) -> kept.isLoose() && kept.attachment().createdAt().isBefore(time));
  }

  @Override
  public long forget(UserId person) {
    return attachments.remove((id, kept) -> kept.attachment().owner().equals(person));
  }

  @Override
  public Runnable snapshot() {
    return attachments.snapshot();
  }

  private Optional<Kept> found(UserId owner, AttachmentId id) {
    return attachments.with(
        rows -> live(rows, owner).filter(kept -> kept.attachment().id().equals(id)).findFirst());
  }

  private Stream<Kept> live(Map<AttachmentId, Kept> rows, UserId owner) {
    return rows.values().stream()
        .filter(kept -> kept.attachment().owner().equals(owner))
        .filter(
            kept ->
                kept.conversation() == null
                    || conversations.find(owner, kept.conversation()).isPresent());
  }

  @SuppressWarnings("ArrayRecordComponent")
  private record Kept(
      Attachment attachment, byte[] content, @Nullable ConversationId conversation, int place) {
    boolean isLoose() {
      return attachment.message() == null;
    }
  }
}
