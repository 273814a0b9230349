package dev.mosaic.adapters.http.server.chat;

import dev.mosaic.adapters.http.listener.OpaqueId;
import dev.mosaic.adapters.http.server.HttpServerConfig;
import dev.mosaic.adapters.http.server.PathId;
import dev.mosaic.adapters.http.server.problem.Answers;
import dev.mosaic.adapters.http.server.problem.AnswersProblems;
import dev.mosaic.adapters.http.server.problem.ChatProblems;
import dev.mosaic.adapters.http.server.problem.Problem;
import dev.mosaic.adapters.http.server.problem.SettingsProblems;
import dev.mosaic.adapters.http.server.security.PersonAuthentication;
import dev.mosaic.adapters.http.server.security.RunsAsCaller;
import dev.mosaic.adapters.http.server.stream.ClientConnection;
import dev.mosaic.adapters.http.server.stream.StreamedBody;
import dev.mosaic.application.Mosaic;
import dev.mosaic.application.chat.ChatCases;
import dev.mosaic.application.chat.StartTurn;
import dev.mosaic.application.chat.log.EventFeed;
import dev.mosaic.application.request.Caller;
import dev.mosaic.domain.chat.ClientTurnId;
import dev.mosaic.domain.chat.ConversationId;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Status;
import io.micronaut.json.JsonMapper;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.inject.Named;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;

/** Turns with one's own agent. They belong to the server: a connection that ends ends none. */
@Controller("/api/chat")
@RunsAsCaller
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Chat")
@AnswersProblems
class TurnController {
  private final ChatCases chat;
  private final HttpServerConfig config;
  private final PersonMessages messages;
  private final JsonMapper mapper;
  private final ScheduledExecutorService timers;

  TurnController(
      Mosaic mosaic,
      PersonMessages messages,
      HttpServerConfig config,
      JsonMapper mapper,
      @Named(TaskExecutors.SCHEDULED) ExecutorService timers) {
    this.chat = mosaic.chat();
    this.messages = messages;
    this.config = config;
    this.mapper = mapper;
    this.timers = (ScheduledExecutorService) timers;
  }

  /**
   * Says something to your agent, waking it if need be. Answers at once; what happens then is in
   * the events of the conversation. The same {@code clientTurnId} again answers the same turn.
   * While an answer is under way there, it is refused, or with {@code queue} waits for its end.
   */
  @Post("/turns")
  @Status(HttpStatus.ACCEPTED)
  @Operation(operationId = "startTurn")
  @Answers.OfBody
  @Answers.NotFound
  @Answers.Conflict
  @Answers.Unprocessable
  StartedTurnJson start(@Parameter(hidden = true) Caller caller, @Body NewTurnJson turn) {
    PersonMessages.Said said = messages.of(caller.id(), turn.content(), turn.attachments());
    StartTurn.Command command =
        new StartTurn.Command(
            caller.id(),
            conversationOf(turn.conversationId()),
            ConversationFields.insteadOf(turn),
            new ClientTurnId(turn.clientTurnId()),
            said.text(),
            said.attachments(),
            ConversationFields.model(turn.model()),
            Boolean.TRUE.equals(turn.queue()));
    return switch (chat.start().start(command)) {
      case StartTurn.Outcome.Started started -> StartedTurnJson.of(started);
      case StartTurn.Outcome.ConversationNotFound ignored -> throw Problem.conversationNotFound();
      case StartTurn.Outcome.MessageNotFound ignored -> throw ChatProblems.messageNotFound();
      case StartTurn.Outcome.ConversationBusy ignored -> throw Problem.conversationBusy();
      case StartTurn.Outcome.ConversationReadOnly ignored -> throw Problem.conversationReadOnly();
      case StartTurn.Outcome.QueueFull ignored -> throw ChatProblems.queueFull();
      case StartTurn.Outcome.AttachmentNotFound ignored -> throw ChatProblems.attachmentNotFound();
      case StartTurn.Outcome.AttachmentsTooLarge ignored ->
          throw ChatProblems.attachmentsTooLarge();
      case StartTurn.Outcome.UnknownModel unknown ->
          throw SettingsProblems.unknownModel("model", unknown.model().toString());
      case StartTurn.Outcome.ModelSeesNoPictures ignored ->
          throw ChatProblems.modelSeesNoPictures();
    };
  }

  /**
   * Streams what happens in one of your conversations: {@code turn.started}, {@code turn.waking},
   * {@code text}, {@code thinking}, {@code tool.started}, {@code tool.output}, {@code tool.ended},
   * {@code notice}, {@code turn.ended}, {@code queue.changed}, {@code conversation.rearranged} and
   * {@code conversation.titled}, each with an id. With {@code Last-Event-ID} the stream goes on
   * after that event, without a gap and without repeating one; without it, it begins with the turn
   * under way. {@code turn.waking}, {@code conversation.rearranged} and {@code conversation.titled}
   * reach only those who follow at that moment. Ends with your session.
   */
  @Get("/conversations/{id}/events")
  @Produces(MediaType.TEXT_EVENT_STREAM)
  @Operation(operationId = "followConversation")
  @Answers.NotFound
  @ApiResponse(
      responseCode = "200",
      description = "Events",
      content =
          @Content(
              mediaType = "text/event-stream",
              schema =
                  @Schema(
                      implementation = String.class,
                      description =
                          "`turn.started {turnId}`, `turn.waking {turnId, phase, seconds}`, `text"
                              + " {turnId, at, delta}`: the text is what it was up to `at`, and"
                              + " then `delta`, `thinking {turnId, at, delta}` likewise,"
                              + " `tool.started {turnId, callId, name, title, at, detail?,"
                              + " startedAt}`: `at` is the length of the text when it began,"
                              + " `detail` its arguments, `tool.output {turnId, callId, at,"
                              + " delta}`, `tool.ended {turnId, callId, ok, status, ms?, detail?}`:"
                              + " `detail` is its whole output, `notice {turnId, notes}`,"
                              + " `turn.ended {turnId, status, fault?}`, `queue.changed {turnId}`:"
                              + " a message was put in the queue, changed there or taken back;"
                              + " `conversation.rearranged {turnId}`: other versions are shown, so"
                              + " read the conversation again; `conversation.titled {turnId,"
                              + " title}`: a model found a title, after the end of the first turn;"
                              + " an empty text is left out; comment lines between",
                      example =
                          "id: 1795223120465000\nevent: text\n"
                              + "data: {\"turnId\":\"…\",\"at\":0,\"delta\":\"Good\"}\n\n")))
  HttpResponse<?> follow(
      @Parameter(hidden = true) PersonAuthentication person,
      HttpRequest<?> request,
      String id,
      @Header("Last-Event-ID") @Nullable String lastEventId) {
    EventFeed.Backlog backlog =
        chat.follow()
            .follow(person.user().id(), new ConversationId(PathId.parse(id)), numberOf(lastEventId))
            .orElseThrow(Problem::notFound);
    ConversationEvents events =
        new ConversationEvents(backlog, mapper, person, config.sessionCheck());
    StreamedBody body = StreamedBody.to(ClientConnection.of(request), events::stop);
    events.start(body);
    return HttpResponse.ok(body.toFlux(timers, config.keepAlive()))
        .contentType(MediaType.TEXT_EVENT_STREAM_TYPE)
        .header("X-Accel-Buffering", "no")
        .header("Cache-Control", "no-store");
  }

  private static @Nullable ConversationId conversationOf(@Nullable String id) {
    return id == null
        ? null
        : OpaqueId.find(id).map(ConversationId::new).orElseThrow(Problem::conversationNotFound);
  }

  private static OptionalLong numberOf(@Nullable String lastEventId) {
    if (lastEventId == null || lastEventId.isEmpty()) {
      return OptionalLong.empty();
    }
    try {
      return OptionalLong.of(Long.parseUnsignedLong(lastEventId));
    } catch (NumberFormatException none) {
      throw Problem.invalid(
          "Last-Event-ID", "bad_format", "Send the id of an event of this conversation, or none.");
    }
  }
}
