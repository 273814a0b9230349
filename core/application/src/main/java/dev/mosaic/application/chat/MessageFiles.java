package dev.mosaic.application.chat;

import dev.mosaic.domain.chat.Attachment;
import dev.mosaic.domain.chat.AttachmentId;
import dev.mosaic.domain.chat.AttachmentLimits;
import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.chat.MessageId;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.agent.RunRequest;
import dev.mosaic.ports.store.AttachmentStore;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** The attachments of messages. */
final class MessageFiles {
  private final AttachmentStore attachments;
  private final Clock clock;

  MessageFiles(AttachmentStore attachments, Clock clock) {
    this.attachments = attachments;
    this.clock = clock;
  }

  /** Whether a message may have these. */
  sealed interface Choice {
    /** In the order they were asked for, each once. */
    record Good(List<Attachment> attachments) implements Choice {}

    /** It is not there, cannot be read, or is somebody else's. */
    record Missing(AttachmentId attachment) implements Choice {}

    /** A gateway does not take them together. */
    record TooLarge() implements Choice {}
  }

  /** Somebody gave them to another message between the choice and now. */
  static final class Taken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient AttachmentId attachment;

    Taken(AttachmentId attachment) {
      super("attachment " + attachment + " went to another message");
      this.attachment = attachment;
    }

    AttachmentId attachment() {
      return attachment;
    }
  }

  /** Of those that went with an earlier message, copies go with this one. */
  Choice choose(UserId owner, String text, List<AttachmentId> wanted) {
    List<Attachment> found = new ArrayList<>();
    for (AttachmentId id : new LinkedHashSet<>(wanted)) {
      Optional<Attachment> one = attachments.find(owner, id);
      if (one.isEmpty()) {
        return new Choice.Missing(id);
      }
      found.add(one.get());
    }
    return AttachmentLimits.fit(text, found) ? loose(found) : new Choice.TooLarge();
  }

  private Choice loose(List<Attachment> found) {
    List<Attachment> loose = new ArrayList<>();
    for (Attachment one : found) {
      Optional<Attachment> chosen = one.message() == null ? Optional.of(one) : copy(one);
      if (chosen.isEmpty()) {
        return new Choice.Missing(one.id());
      }
      loose.add(chosen.get());
    }
    return new Choice.Good(loose);
  }

  private Optional<Attachment> copy(Attachment given) {
    return attachments
        .content(given.owner(), given.id())
        .map(
            content -> {
              Attachment copy =
                  Attachment.loose(
                      given.owner(),
                      given.name(),
                      given.mediaType(),
                      given.size(),
                      clock.instant());
              attachments.add(copy, content);
              return copy;
            });
  }

  /**
   * The message has them from now on. Within the transaction that keeps it.
   *
   * @throws Taken to call that off
   */
  void give(UserId owner, ConversationId conversation, MessageId message, List<Attachment> chosen) {
    List<AttachmentId> ids = chosen.stream().map(Attachment::id).toList();
    if (!ids.isEmpty() && !attachments.give(owner, conversation, message, ids)) {
      throw new Taken(ids.getFirst());
    }
  }

  List<Attachment> of(UserId owner, ConversationId conversation, MessageId message) {
    return attachments.of(owner, conversation).stream()
        .filter(attachment -> message.equals(attachment.message()))
        .toList();
  }

  /** What the gateway gets of them, read one by one. */
  List<RunRequest.File> files(UserId owner, List<Attachment> some) {
    return some.stream().map(attachment -> file(owner, attachment)).toList();
  }

  private RunRequest.File file(UserId owner, Attachment attachment) {
    return attachments
        .content(owner, attachment.id())
        .map(
            content ->
                new RunRequest.File(
                    attachment.name().isEmpty() ? "file" : attachment.name(),
                    attachment.mediaType(),
                    content))
        .orElseThrow(() -> new Unreadable(attachment.name()));
  }

  /** An attachment was spoiled in the database, so that the message cannot be sent as it is. */
  static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String name;

    Unreadable(String name) {
      super("an attachment cannot be read any more");
      this.name = name;
    }

    String name() {
      return name;
    }
  }
}
