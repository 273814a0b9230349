package dev.mosaic.adapters.postgres.store;

import dev.mosaic.domain.chat.AnswerNotes;
import dev.mosaic.domain.chat.ChatMessage;
import dev.mosaic.domain.chat.Conversation;
import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.chat.ConversationKey;
import dev.mosaic.domain.chat.MessageId;
import dev.mosaic.domain.chat.TurnFault;
import dev.mosaic.domain.provider.ModelRef;
import dev.mosaic.domain.secret.SealedSecret;
import dev.mosaic.domain.secret.SecretPlace;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.secret.SecretUnreadable;
import dev.mosaic.ports.secret.SecretVault;
import io.micronaut.core.type.Argument;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns what was said into rows that only the vault can read, and back. */
@Singleton
final class SealedChat {
  private final SecretVault vault;
  private final SealedWork work;

  SealedChat(SecretVault vault, SealedWork work) {
    this.vault = vault;
    this.work = work;
  }

  ConversationRow row(Conversation conversation, @Nullable ConversationKey key) {
    UUID id = conversation.id().value();
    return new ConversationRow(
        id,
        conversation.owner().value(),
        seal(titleOf(conversation.owner(), id), conversation.title()),
        conversation.createdAt(),
        conversation.lastMessageAt(),
        EnumNames.of(conversation.origin()),
        key == null ? null : key.digest(),
        EnumNames.of(conversation.titledBy()),
        conversation.pinned(),
        conversation.archived(),
        null,
        nameOf(conversation.model()),
        idOf(conversation.tip()));
  }

  /** The row of a conversation that was changed. A title that stays is not sealed anew. */
  ConversationRow changed(ConversationRow row, Conversation before, Conversation after) {
    UserId owner = after.owner();
    boolean same =
        before.title().equals(after.title()) && before.unreadable() == after.unreadable();
    return new ConversationRow(
        row.id(),
        row.userId(),
        same ? row.title() : seal(titleOf(owner, row.id()), after.title()),
        row.createdAt(),
        row.lastMessageAt(),
        row.origin(),
        row.clientKey(),
        EnumNames.of(after.titledBy()),
        after.pinned(),
        after.archived(),
        row.hiddenAt(),
        nameOf(after.model()),
        idOf(after.tip()));
  }

  Conversation conversation(ConversationRow row) {
    UserId owner = new UserId(row.userId());
    Optional<String> title = open(titleOf(owner, row.id()), row.title());
    return new Conversation(
        new ConversationId(row.id()),
        owner,
        title.orElse(""),
        row.createdAt(),
        row.lastMessageAt(),
        EnumNames.read(Conversation.Origin.class, row.origin()),
        title.isEmpty(),
        EnumNames.read(Conversation.TitledBy.class, row.titledBy()),
        row.pinned(),
        row.archived(),
        modelOf(row.model()),
        messageOf(row.tip()));
  }

  private static @Nullable UUID idOf(@Nullable MessageId message) {
    return message == null ? null : message.value();
  }

  private static @Nullable MessageId messageOf(@Nullable UUID id) {
    return id == null ? null : new MessageId(id);
  }

  private static @Nullable String nameOf(@Nullable ModelRef model) {
    return model == null ? null : model.toString();
  }

  /** What was spoiled counts as no choice. */
  private static @Nullable ModelRef modelOf(@Nullable String name) {
    return name == null ? null : Spoiled.unless(() -> ModelRef.parse("model", name)).orElse(null);
  }

  MessageRow row(UserId owner, ChatMessage message) {
    TurnFault fault = message.fault();
    UUID id = message.id().value();
    return new MessageRow(
        id,
        owner.value(),
        message.conversation().value(),
        EnumNames.of(message.role()),
        seal(contentOf(owner, id), message.content()),
        EnumNames.of(message.status()),
        fault == null ? null : fault.code(),
        fault == null ? null : fault.message(),
        message.createdAt(),
        written(message.notes()),
        work.sealed(owner, id, message.work()),
        idOf(message.follows()));
  }

  ChatMessage message(MessageRow row) {
    String code = row.faultCode();
    String sentence = row.faultMessage();
    Optional<String> content = open(contentOf(new UserId(row.userId()), row.id()), row.content());
    return new ChatMessage(
        new MessageId(row.id()),
        new ConversationId(row.conversationId()),
        EnumNames.read(ChatMessage.Speaker.class, row.role()),
        content.orElse(""),
        EnumNames.read(ChatMessage.Status.class, row.status()),
        code == null || sentence == null ? null : new TurnFault(code, sentence),
        row.createdAt(),
        notes(row),
        work.opened(new UserId(row.userId()), row.id(), row.work()),
        content.isEmpty(),
        messageOf(row.follows()));
  }

  private static @Nullable JsonNode written(AnswerNotes notes) {
    NotesRow row = NotesRow.of(notes);
    return row == null ? null : JsonColumn.written(Argument.of(NotesRow.class), row);
  }

  private static AnswerNotes notes(MessageRow row) {
    JsonNode notes = row.notes();
    return notes == null
        ? AnswerNotes.NONE
        : new JsonColumn("chat_message.notes", row.id())
            .read(notes, NotesRow.class, NotesRow::toNotes)
            .orElse(AnswerNotes.NONE);
  }

  private byte[] seal(SecretPlace place, String text) {
    return vault.seal(place, new SecretText(text)).blob();
  }

  /** Empty for what was spoiled: one such row must not take all others along. */
  private Optional<String> open(SecretPlace place, byte[] blob) {
    try {
      return Optional.of(vault.open(place, new SealedSecret(blob)).reveal());
    } catch (SecretUnreadable spoiled) {
      return Optional.empty();
    }
  }

  private static SecretPlace titleOf(UserId owner, UUID id) {
    return SecretPlace.ofUser("conversation", "title", owner, id);
  }

  private static SecretPlace contentOf(UserId owner, UUID id) {
    return SecretPlace.ofUser("chat_message", "content", owner, id);
  }
}
