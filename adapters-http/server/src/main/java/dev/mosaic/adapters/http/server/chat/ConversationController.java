package dev.mosaic.adapters.http.server.chat;

import dev.mosaic.adapters.http.server.PathId;
import dev.mosaic.adapters.http.server.problem.Answers;
import dev.mosaic.adapters.http.server.problem.AnswersProblems;
import dev.mosaic.adapters.http.server.problem.Problem;
import dev.mosaic.adapters.http.server.security.RunsAsCaller;
import dev.mosaic.application.Mosaic;
import dev.mosaic.application.chat.ChatCases;
import dev.mosaic.application.request.Caller;
import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.chat.MessageId;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
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

  /** Shows one of your conversations with its messages and the answer under way. */
  @Get("/{id}")
  @Operation(operationId = "showConversation")
  @Answers.NotFound
  ConversationDetailJson show(@Parameter(hidden = true) Caller caller, String id) {
    return chat.show()
        .show(caller.id(), ConversationFields.id(id))
        .map(ConversationDetailJson::of)
        .orElseThrow(Problem::notFound);
  }

  /** Shows a tool call of an answer with all that is kept of its output. */
  @Get("/{id}/messages/{messageId}/tool-calls/{callId}")
  @Operation(operationId = "showToolCall")
  @Answers.NotFound
  ToolCallJson toolCall(
      @Parameter(hidden = true) Caller caller, String id, String messageId, String callId) {
    return chat.showToolCall()
        .show(
            caller.id(), ConversationFields.id(id), new MessageId(PathId.parse(messageId)), callId)
        .map(ToolCallJson::whole)
        .orElseThrow(Problem::notFound);
  }

  /**
   * Shows the version of one of your conversations that a message belongs to, up to what came last
   * after it. What you say next follows there. Refused while an answer is under way.
   */
  @Put("/{id}/version")
  @Operation(operationId = "selectVersion")
  @Answers.OfBody
  @Answers.NotFound
  @Answers.Conflict
  ConversationDetailJson selectVersion(
      @Parameter(hidden = true) Caller caller, String id, @Body SelectedVersionJson version) {
    ConversationId conversation = ConversationFields.id(id);
    MessageId message = new MessageId(PathId.parse(version.message()));
    return switch (chat.selectVersion().select(caller.id(), conversation, message)) {
      case SELECTED -> show(caller, id);
      case NOT_FOUND -> throw Problem.notFound();
      case BUSY -> throw Problem.conversationBusy();
    };
  }

  /** Ends the answer under way; what came of it is kept. Fine too when there is none. */
  @Post("/{id}/abort")
  @Status(HttpStatus.NO_CONTENT)
  @Operation(operationId = "abortAnswer")
  @Answers.NotFound
  void abort(@Parameter(hidden = true) Caller caller, String id) {
    ConversationId conversation = ConversationFields.id(id);
    if (!chat.abort().abort(caller.id(), conversation)
        && chat.show().show(caller.id(), conversation).isEmpty()) {
      throw Problem.notFound();
    }
  }
}
