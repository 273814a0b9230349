package dev.mosaic.adapters.http.server.chat;

import dev.mosaic.adapters.http.listener.OpaqueId;
import dev.mosaic.adapters.http.server.PathId;
import dev.mosaic.adapters.http.server.problem.ChatProblems;
import dev.mosaic.adapters.http.server.problem.Problem;
import dev.mosaic.application.chat.ModelChoice;
import dev.mosaic.application.request.TextChange;
import dev.mosaic.domain.chat.Conversation.Origin;
import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.chat.MessageId;
import dev.mosaic.domain.provider.ModelRef;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads what requests say about conversations, and writes it the same way. */
public final class ConversationFields {
  private ConversationFields() {}

  public static ConversationId id(String text) {
    return new ConversationId(PathId.parse(text));
  }

  /**
   * The message that a turn's stands in for; null if none is named.
   *
   * @throws Problem without a conversation
   */
  static @Nullable MessageId insteadOf(NewTurnJson turn) {
    String message = turn.insteadOf();
    if (message == null) {
      return null;
    }
    if (turn.conversationId() == null) {
      throw Problem.invalid(
          "conversationId", "required", "Name the conversation of the message you say anew.");
    }
    return new MessageId(OpaqueId.find(message).orElseThrow(ChatProblems::messageNotFound));
  }

  public static Origin origin(String word) {
    return switch (word) {
      case "person" -> Origin.PERSON;
      case "program" -> Origin.PROGRAM;
      case "agent" -> Origin.AGENT;
      default -> throw Problem.invalid("origin", "unknown_value", "Send person, program or agent.");
    };
  }

  public static boolean truth(String field, String word) {
    return switch (word) {
      case "true" -> true;
      case "false" -> false;
      default -> throw Problem.invalid(field, "unknown_value", "Send true or false.");
    };
  }

  /** Which model is chosen for a conversation; null where nothing is said of it. */
  public static @Nullable ModelChoice model(TextChange change) {
    return change instanceof TextChange.Keep
        ? null
        : new ModelChoice(change.applied(null, name -> ModelRef.parse("model", name)));
  }

  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
