package dev.mosaic.adapters.http.server.chat;

import dev.mosaic.adapters.http.server.attachment.AttachmentJson;
import dev.mosaic.application.chat.ShowConversation;
import dev.mosaic.domain.chat.AnswerNotes;
import dev.mosaic.domain.chat.ChatMessage;
import dev.mosaic.domain.chat.MessageId;
import dev.mosaic.domain.chat.ToolCall;
import dev.mosaic.domain.chat.TurnFault;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A message.
 *
 * @param content Markdown; of an unfinished answer, what came of it
 * @param attachments files that went with it, in order
 * @param unreadable whether the content cannot be read and is empty for that: it was spoiled in the
 *     database
 * @param error why an answer failed; null otherwise
 * @param notes how an answer came about; null where there is nothing to say
 * @param thinking what the model thought aloud for an answer; null if nothing
 * @param thinkingMs how long; null where it is not known
 * @param versions ids of what you said in this place, this message among them, in the order you
 *     said it; null where there is only this one, and for answers
 * @param toolCalls the tools the agent used for an answer, in the order it began to
 */
@Serdeable
public record MessageJson(
    String id,
    @Schema(allowableValues = {"user", "assistant"}) String role,
    String content,
    List<AttachmentJson> attachments,
    boolean unreadable,
    @Schema(allowableValues = {"complete", "interrupted", "failed", "streaming"}) String status,
    Instant createdAt,
    @Nullable MessageErrorJson error,
    @Nullable AnswerNotesJson notes,
    @Nullable String thinking,
    @Nullable Long thinkingMs,
    @Nullable List<String> versions,
    List<ToolCallJson> toolCalls) {

  static MessageJson of(ShowConversation.View view, ChatMessage message) {
    return of(view, message, ToolCallJson::of);
  }

  /** With all that is kept of its tools' output. */
  static MessageJson whole(ShowConversation.View view, ChatMessage message) {
    return of(view, message, ToolCallJson::whole);
  }

  private static MessageJson of(
      ShowConversation.View view, ChatMessage message, Function<ToolCall, ToolCallJson> calls) {
    TurnFault fault = message.fault();
    List<MessageId> versions = view.versionsOf(message);
    return new MessageJson(
        message.id().toString(),
        message.role().name().toLowerCase(Locale.ROOT),
        message.content(),
        AttachmentJson.all(view.attachmentsOf(message)),
        message.unreadable(),
        message.status().name().toLowerCase(Locale.ROOT),
        message.createdAt(),
        fault == null ? null : new MessageErrorJson(fault.code(), fault.message()),
        message.notes().equals(AnswerNotes.NONE) ? null : AnswerNotesJson.of(message.notes()),
        message.work().thinking().isEmpty() ? null : message.work().thinking(),
        message.work().thought().isZero() ? null : message.work().thought().toMillis(),
        versions.size() < 2 ? null : versions.stream().map(MessageId::toString).toList(),
        message.work().calls().stream().map(calls).toList());
  }
}
