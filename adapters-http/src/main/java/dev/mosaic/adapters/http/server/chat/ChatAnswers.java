package dev.mosaic.adapters.http.server.chat;

import dev.mosaic.adapters.http.server.HttpServerConfig;
import dev.mosaic.adapters.http.server.problem.Problem;
import dev.mosaic.adapters.http.server.security.AccessWatch;
import dev.mosaic.adapters.http.server.security.PersonAuthentication;
import dev.mosaic.adapters.http.server.stream.ClientConnection;
import dev.mosaic.adapters.http.server.stream.StreamedBody;
import dev.mosaic.application.Mosaic;
import dev.mosaic.application.chat.SendMessage;
import dev.mosaic.application.chat.Turn;
import dev.mosaic.domain.chat.TurnFault;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;

/** Takes what a person says to their agent and answers what it says, as a stream or whole. */
@Singleton
final class ChatAnswers {
  /** Tells which conversation an answer belongs to. */
  static final String CONVERSATION = "X-Mosaic-Conversation-Id";

  private final SendMessage sending;
  private final HttpServerConfig config;
  private final JsonMapper mapper;
  private final ErrorEvents errors;
  private final ScheduledExecutorService timers;

  ChatAnswers(
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

  HttpResponse<?> answer(PersonAuthentication person, HttpRequest<?> request, JsonNode body) {
    ClientConnection client = ClientConnection.of(request);
    SendMessage.Command command = ChatRequest.parse(body).toCommand(person.user().id(), mapper);
    return switch (sending.send(command)) {
      case SendMessage.Outcome.Accepted accepted ->
          command.stream()
              ? stream(accepted.turn(), client, person)
              : whole(accepted.turn(), client, person);
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

  private HttpResponse<?> whole(Turn turn, ClientConnection client, PersonAuthentication person) {
    WholeTurn whole = new WholeTurn();
    try (ClientConnection.Watch ignored = client.whenClosed(turn::abort);
        AccessWatch access = AccessWatch.over(person, config.sessionCheck(), turn::abort)) {
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
