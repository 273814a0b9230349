package dev.mosaic.adapters.http.server.chat;

import dev.mosaic.adapters.http.server.HttpServerConfig;
import dev.mosaic.adapters.http.server.problem.ChatProblems;
import dev.mosaic.adapters.http.server.problem.Problem;
import dev.mosaic.adapters.http.server.security.AccessWatch;
import dev.mosaic.adapters.http.server.security.PersonAuthentication;
import dev.mosaic.adapters.http.server.stream.ClientConnection;
import dev.mosaic.adapters.http.server.stream.StreamedBody;
import dev.mosaic.application.Mosaic;
import dev.mosaic.application.chat.AnswerSource;
import dev.mosaic.application.chat.Place;
import dev.mosaic.application.chat.SendMessage;
import dev.mosaic.application.chat.SendOnce;
import dev.mosaic.domain.chat.Conversation.Origin;
import dev.mosaic.domain.chat.TurnFault;
import dev.mosaic.domain.user.UserId;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.json.JsonMapper;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;

/** Takes what is said to an agent and answers what it says, as a stream or whole. */
@Singleton
final class ChatAnswers {
  private final SendOnce sending;
  private final HttpServerConfig config;
  private final JsonMapper mapper;
  private final ErrorEvents errors;
  private final ScheduledExecutorService timers;
  private final Clock clock;

  ChatAnswers(
      Mosaic mosaic,
      HttpServerConfig config,
      JsonMapper mapper,
      ErrorEvents errors,
      @Named(TaskExecutors.SCHEDULED) ExecutorService timers,
      Clock clock) {
    this.sending = mosaic.chat().sendOnce();
    this.config = config;
    this.mapper = mapper;
    this.errors = errors;
    this.timers = (ScheduledExecutorService) timers;
    this.clock = clock;
  }

  HttpResponse<?> answer(
      PersonAuthentication person,
      HttpRequest<?> request,
      ChatCall call,
      Place place,
      Origin origin) {
    ClientConnection client = ClientConnection.of(request);
    UserId owner = person.user().id();
    return switch (sending.send(
        new SendMessage.Command(owner, place, origin, call.message()),
        RepeatedCalls.of(owner, request, call))) {
      case SendOnce.Outcome.Answered answered ->
          call.stream()
              ? stream(answered.source(), spelling(call, answered.source()), client, person)
              : whole(answered.source(), spelling(call, answered.source()), client, person);
      case SendOnce.Outcome.OtherCall ignored -> throw ChatProblems.idempotencyKeyReused();
      case SendOnce.Outcome.Refused refused -> throw problemOf(refused.reason());
    };
  }

  private Problem problemOf(SendMessage.Outcome reason) {
    return switch (reason) {
      case SendMessage.Outcome.ConversationNotFound ignored -> Problem.conversationNotFound();
      case SendMessage.Outcome.MessageNotFound ignored -> ChatProblems.messageNotFound();
      case SendMessage.Outcome.AnswerNotFound ignored -> ResponseInput.notFound();
      case SendMessage.Outcome.AnswerNotLast ignored -> ResponseInput.notLast();
      case SendMessage.Outcome.ConversationBusy ignored -> Problem.conversationBusy();
      case SendMessage.Outcome.ConversationReadOnly ignored -> Problem.conversationReadOnly();
      case SendMessage.Outcome.TokensUsedUp usedUp ->
          ChatProblems.tokensUsedUp(Duration.between(clock.instant(), usedUp.resetsAt()));
      case SendMessage.Outcome.Accepted accepted ->
          throw new IllegalArgumentException("accepted " + accepted.turn().message());
    };
  }

  private AnswerSpelling spelling(ChatCall call, AnswerSource turn) {
    return switch (call.message()) {
      case ResponseRequest request ->
          new ResponseSpelling(
              errors,
              mapper,
              new ResponseShape(new AnswerId(turn.conversation(), turn.message()), request));
      default -> new CompletionSpelling(errors, mapper);
    };
  }

  private HttpResponse<?> stream(
      AnswerSource turn,
      AnswerSpelling spelling,
      ClientConnection client,
      PersonAuthentication person) {
    StreamedBody body = StreamedBody.to(client, turn::abort);
    AccessWatch watch = AccessWatch.over(person, config.sessionCheck(), turn::abort);
    StreamedTurn running = new StreamedTurn(turn, body, errors, spelling, watch);
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

  private HttpResponse<?> whole(
      AnswerSource turn,
      AnswerSpelling spelling,
      ClientConnection client,
      PersonAuthentication person) {
    WholeTurn whole = new WholeTurn(spelling.whole());
    try (ClientConnection.Watch ignored = client.whenClosed(turn::abort);
        AccessWatch access = AccessWatch.over(person, config.sessionCheck(), turn::abort)) {
      turn.run(whole);
    }
    return headed(turn, HttpResponse.ok(whole.body())).contentType(MediaType.APPLICATION_JSON_TYPE);
  }

  private static <B> MutableHttpResponse<B> headed(
      AnswerSource turn, MutableHttpResponse<B> response) {
    if (turn.isKept()) {
      response.header(ConversationNames.CONVERSATION, turn.conversation().toString());
    }
    return response.header("X-Accel-Buffering", "no").header("Cache-Control", "no-store");
  }
}
