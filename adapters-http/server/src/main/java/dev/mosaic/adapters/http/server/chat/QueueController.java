package dev.mosaic.adapters.http.server.chat;

import dev.mosaic.adapters.http.server.PathId;
import dev.mosaic.adapters.http.server.problem.Answers;
import dev.mosaic.adapters.http.server.problem.AnswersProblems;
import dev.mosaic.adapters.http.server.problem.ChatProblems;
import dev.mosaic.adapters.http.server.problem.Problem;
import dev.mosaic.adapters.http.server.security.RunsAsCaller;
import dev.mosaic.application.Mosaic;
import dev.mosaic.application.chat.ChangeQueuedMessage;
import dev.mosaic.application.chat.QueueCases;
import dev.mosaic.application.request.Caller;
import dev.mosaic.domain.chat.TurnId;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;

/**
 * Messages that wait in a person's own conversation for the answers before them. Once a message has
 * begun, it is in the conversation and no longer here.
 */
@Controller("/api/chat/conversations/{id}/queue")
@RunsAsCaller
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Chat")
@AnswersProblems
class QueueController {
  private final QueueCases queue;
  private final PersonMessages messages;

  QueueController(Mosaic mosaic, PersonMessages messages) {
    this.queue = mosaic.chat().queue();
    this.messages = messages;
  }

  /** Lists the messages that wait in one of your conversations, in the order they will be sent. */
  @Get
  @Operation(operationId = "listQueuedMessages")
  @Answers.NotFound
  QueuedMessageJson.Queue list(@Parameter(hidden = true) Caller caller, String id) {
    return queue
        .list()
        .list(caller.id(), ConversationFields.id(id))
        .map(QueuedMessageJson.Queue::of)
        .orElseThrow(Problem::notFound);
  }

  /** Changes a message that waits. It keeps its place. */
  @Patch("/{turnId}")
  @Operation(operationId = "changeQueuedMessage")
  @Answers.OfBody
  @Answers.NotFound
  QueuedMessageJson change(
      @Parameter(hidden = true) Caller caller,
      String id,
      String turnId,
      @Body QueuedChangeJson body) {
    ChangeQueuedMessage.Outcome outcome =
        queue
            .change()
            .change(
                caller.id(),
                ConversationFields.id(id),
                turn(turnId),
                messages.textOf(body.content()));
    return switch (outcome) {
      case ChangeQueuedMessage.Outcome.Changed changed -> QueuedMessageJson.of(changed.message());
      case ChangeQueuedMessage.Outcome.NotQueued ignored -> throw Problem.notFound();
      case ChangeQueuedMessage.Outcome.Empty ignored ->
          throw Problem.invalid("content", "required", "Say something.");
      case ChangeQueuedMessage.Outcome.TooLarge ignored -> throw ChatProblems.attachmentsTooLarge();
    };
  }

  /** Takes a message back that waits: it is never sent. */
  @Delete("/{turnId}")
  @Status(HttpStatus.NO_CONTENT)
  @Operation(operationId = "takeBackQueuedMessage")
  @Answers.NotFound
  void takeBack(@Parameter(hidden = true) Caller caller, String id, String turnId) {
    if (!queue.takeBack().takeBack(caller.id(), ConversationFields.id(id), turn(turnId))) {
      throw Problem.notFound();
    }
  }

  /**
   * Sends a message that waits, before the others. Only while no answer is under way: after you
   * stopped your agent, messages wait until you send one.
   */
  @Post("/{turnId}/send")
  @Status(HttpStatus.NO_CONTENT)
  @Operation(operationId = "sendQueuedMessage")
  @Answers.NotFound
  @Answers.Conflict
  void send(@Parameter(hidden = true) Caller caller, String id, String turnId) {
    switch (queue.send().send(caller.id(), ConversationFields.id(id), turn(turnId))) {
      case SENT -> {}
      case BUSY -> throw Problem.conversationBusy();
      case NOT_QUEUED -> throw Problem.notFound();
    }
  }

  private static TurnId turn(String id) {
    return new TurnId(PathId.parse(id));
  }
}
