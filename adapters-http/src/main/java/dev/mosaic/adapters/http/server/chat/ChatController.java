package dev.mosaic.adapters.http.server.chat;

import dev.mosaic.adapters.http.server.HttpServerConfig;
import dev.mosaic.adapters.http.server.problem.AnswersProblems;
import dev.mosaic.adapters.http.server.problem.Problem;
import dev.mosaic.adapters.http.server.security.AccessWatch;
import dev.mosaic.adapters.http.server.security.PersonAuthentication;
import dev.mosaic.adapters.http.server.stream.ClientConnection;
import dev.mosaic.adapters.http.server.stream.StreamedBody;
import dev.mosaic.application.Caller;
import dev.mosaic.application.Mosaic;
import dev.mosaic.application.chat.SendMessage;
import dev.mosaic.application.chat.Turn;
import dev.mosaic.domain.chat.TurnFault;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;

/** Talking with one's own agent. */
@Controller("/api/chat/completions")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Chat")
@AnswersProblems
final class ChatController {
  private static final String CONVERSATION = "X-Mosaic-Conversation-Id";

  private final SendMessage sending;
  private final HttpServerConfig config;
  private final JsonMapper mapper;
  private final ErrorEvents errors;
  private final ScheduledExecutorService timers;

  ChatController(
      Mosaic mosaic,
      HttpServerConfig config,
      JsonMapper mapper,
      ErrorEvents errors,
      @Named(TaskExecutors.SCHEDULED) ExecutorService timers) {
    this.sending = mosaic.chat().send();
    this.config = config;
    this.mapper = mapper;
    this.errors = errors;
    this.timers = (ScheduledExecutorService) timers;
  }

  /**
   * Says something to your agent, waking it if need be, and answers what it says, unchanged.
   *
   * <p>With {@code stream} the answer is a stream of OpenAI's events. While the agent wakes,
   * comment lines tell how far it is ({@code waking gateway}); after the first byte a failure is a
   * last event {@code error}. Leaving ends the answer.
   */
  @Post
  @Produces({MediaType.TEXT_EVENT_STREAM, MediaType.APPLICATION_JSON})
  @Operation(operationId = "chat")
  @ApiResponse(
      responseCode = "200",
      description = "The answer",
      headers =
          @Header(
              name = CONVERSATION,
              description = "the conversation this belongs to",
              schema = @Schema(type = "string")),
      content = {
        @Content(mediaType = "text/event-stream", schema = @Schema(type = "string")),
        @Content(mediaType = "application/json", schema = @Schema(type = "object"))
      })
  HttpResponse<?> chat(
      @Parameter(hidden = true) Caller caller,
      @Parameter(hidden = true) PersonAuthentication person,
      HttpRequest<?> request,
      @io.swagger.v3.oas.annotations.parameters.RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = "application/json",
                      schema = @Schema(implementation = ChatRequestJson.class)))
          @Body
          JsonNode body) {
    ClientConnection client = ClientConnection.of(request);
    SendMessage.Command command = ChatRequest.parse(body).toCommand(caller.id(), mapper);
    return switch (sending.send(command)) {
      case SendMessage.Outcome.Accepted accepted ->
          command.stream()
              ? stream(accepted.turn(), client, person)
              : answer(accepted.turn(), client);
      case SendMessage.Outcome.ConversationNotFound ignored -> throw Problem.conversationNotFound();
      case SendMessage.Outcome.ConversationBusy ignored -> throw Problem.conversationBusy();
    };
  }

  private HttpResponse<?> stream(Turn turn, ClientConnection client, PersonAuthentication person) {
    StreamedBody body = StreamedBody.to(client, turn::abort);
    AccessWatch watch = AccessWatch.over(person, config.sessionCheck(), turn::abort);
    StreamedTurn running = new StreamedTurn(turn, body, errors, watch);
    running.start();
    Optional<TurnFault> fault = running.awaitOpening();
    if (fault.isPresent()) {
      throw TurnProblems.of(fault.get());
    }
    if (body.isOver()) {
      // The client left meanwhile; Micronaut does not take a body well that nobody will read.
      return headed(turn, HttpResponse.noContent());
    }
    return headed(turn, HttpResponse.ok(body.toFlux(timers, config.keepAlive())))
        .contentType(MediaType.TEXT_EVENT_STREAM_TYPE);
  }

  private HttpResponse<?> answer(Turn turn, ClientConnection client) {
    WholeTurn whole = new WholeTurn();
    try (ClientConnection.Watch ignored = client.whenClosed(turn::abort)) {
      turn.run(whole);
    }
    return headed(turn, HttpResponse.ok(whole.body())).contentType(whole.contentType());
  }

  private static <B> MutableHttpResponse<B> headed(Turn turn, MutableHttpResponse<B> response) {
    return response
        .header(CONVERSATION, turn.conversation().toString())
        .header("X-Accel-Buffering", "no")
        .header("Cache-Control", "no-store");
  }
}
