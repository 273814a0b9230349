package dev.mosaic.adapters.http.server.chat;

import dev.mosaic.adapters.http.server.PathId;
import dev.mosaic.adapters.http.server.problem.Answers;
import dev.mosaic.adapters.http.server.problem.AnswersProblems;
import dev.mosaic.adapters.http.server.problem.Problem;
import dev.mosaic.adapters.http.server.security.RunsAsCaller;
import dev.mosaic.application.Mosaic;
import dev.mosaic.application.chat.ChatCases;
import dev.mosaic.application.request.Caller;
import dev.mosaic.domain.chat.Conversation.Origin;
import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.ports.store.PageRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;

/** A person's own conversations. Reading them does not wake the agent. */
@Controller("/api/chat/conversations")
@RunsAsCaller
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Chat")
@AnswersProblems
class ConversationController {
  private final ChatCases chat;

  ConversationController(Mosaic mosaic) {
    this.chat = mosaic.chat();
  }

  /**
   * Shows a page of your conversations, latest first: those you began on the chat page, or those
   * programs began with a token of yours.
   */
  @Get
  @Operation(operationId = "listConversations")
  ConversationListJson list(
      @Parameter(hidden = true) Caller caller,
      @Parameter(
              schema =
                  @Schema(
                      allowableValues = {"person", "program"},
                      defaultValue = "person"))
          @QueryValue(defaultValue = "person")
          String origin,
      @Parameter(schema = @Schema(minimum = "1", defaultValue = "1"))
          @QueryValue(defaultValue = "1")
          int page,
      @Parameter(schema = @Schema(minimum = "1", maximum = "100", defaultValue = "50"))
          @QueryValue(defaultValue = "50")
          int size) {
    return ConversationListJson.of(
        chat.list().list(caller.id(), originOf(origin), new PageRequest(page, size)));
  }

  /** Shows one of your conversations with its messages and the answer under way. */
  @Get("/{id}")
  @Operation(operationId = "showConversation")
  @Answers.NotFound
  ConversationDetailJson show(@Parameter(hidden = true) Caller caller, String id) {
    return chat.show()
        .show(caller.id(), idOf(id))
        .map(ConversationDetailJson::of)
        .orElseThrow(Problem::notFound);
  }

  /** Removes one of your conversations for good, ending an answer under way. */
  @Delete("/{id}")
  @Status(HttpStatus.NO_CONTENT)
  @Operation(operationId = "removeConversation")
  @Answers.NotFound
  void remove(@Parameter(hidden = true) Caller caller, String id) {
    if (!chat.remove().remove(caller.id(), idOf(id))) {
      throw Problem.notFound();
    }
  }

  /** Ends the answer under way; what came of it is kept. Fine too when there is none. */
  @Post("/{id}/abort")
  @Status(HttpStatus.NO_CONTENT)
  @Operation(operationId = "abortAnswer")
  @Answers.NotFound
  void abort(@Parameter(hidden = true) Caller caller, String id) {
    ConversationId conversation = idOf(id);
    if (!chat.abort().abort(caller.id(), conversation)
        && chat.show().show(caller.id(), conversation).isEmpty()) {
      throw Problem.notFound();
    }
  }

  private static Origin originOf(String word) {
    return switch (word) {
      case "person" -> Origin.PERSON;
      case "program" -> Origin.PROGRAM;
      default -> throw Problem.invalid("origin", "unknown_value", "Send person or program.");
    };
  }

  private static ConversationId idOf(String text) {
    return new ConversationId(PathId.parse(text));
  }
}
