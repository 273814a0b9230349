package dev.mosaic.adapters.http.server.provider;

import dev.mosaic.adapters.http.server.HttpServerConfig;
import dev.mosaic.adapters.http.server.PathId;
import dev.mosaic.adapters.http.server.probe.ProbeJson;
import dev.mosaic.adapters.http.server.problem.Answers;
import dev.mosaic.adapters.http.server.problem.AnswersProblems;
import dev.mosaic.adapters.http.server.problem.Problem;
import dev.mosaic.adapters.http.server.security.RunsAsCaller;
import dev.mosaic.adapters.http.server.stream.ClientConnection;
import dev.mosaic.adapters.http.server.stream.StreamedBody;
import dev.mosaic.application.Mosaic;
import dev.mosaic.application.provider.ProbeProvider;
import dev.mosaic.application.request.Caller;
import dev.mosaic.domain.provider.ProviderId;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.context.ServerRequestContext;
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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;

/** Checks of accounts. An account that fails its check is an answer, not a refusal. */
@Controller("/api/settings/providers")
@RunsAsCaller
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Providers")
@AnswersProblems
class ProbeController {
  private final ProbeProvider probing;
  private final JsonMapper mapper;
  private final HttpServerConfig config;
  private final ScheduledExecutorService timers;

  ProbeController(
      Mosaic mosaic,
      JsonMapper mapper,
      HttpServerConfig config,
      @Named(TaskExecutors.SCHEDULED) ExecutorService timers) {
    this.probing = mosaic.providers().probe();
    this.mapper = mapper;
    this.config = config;
    this.timers = (ScheduledExecutorService) timers;
  }

  /**
   * Checks an account as a form holds it, without saving it. With {@code Accept: text/event-stream}
   * each rung comes as an event {@code check} (a {@code ProbeCheck}) when it is passed or broken,
   * and the whole as an event {@code report} at last. Hanging up ends the check.
   */
  @Post("/probe")
  @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_EVENT_STREAM})
  @Operation(operationId = "probeDraft")
  @Answers.OfBody
  @Answers.NotFound
  @ApiResponse(
      responseCode = "200",
      description = "What the check found",
      content = {
        @Content(
            mediaType = "application/json",
            schema = @Schema(implementation = ProbeJson.class)),
        @Content(
            mediaType = "text/event-stream",
            schema =
                @Schema(
                    implementation = String.class,
                    description =
                        "events `check`, the data of each a `ProbeCheckJson`, then one `report`,"
                            + " its data a `ProbeJson`"))
      })
  HttpResponse<?> probeDraft(
      @Parameter(hidden = true) Caller caller, @Body ProviderDraftJson body) {
    return checked(body.toCommand(caller));
  }

  /**
   * Checks one of your accounts and keeps what was found. With {@code Accept: text/event-stream} as
   * {@code probeDraft} does.
   */
  @Post("/{id}/probe")
  @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_EVENT_STREAM})
  @Operation(operationId = "probeProvider")
  @Answers.NotFound
  @ApiResponse(
      responseCode = "200",
      description = "What the check found",
      content = {
        @Content(
            mediaType = "application/json",
            schema = @Schema(implementation = ProbeJson.class)),
        @Content(
            mediaType = "text/event-stream",
            schema =
                @Schema(
                    implementation = String.class,
                    description =
                        "events `check`, the data of each a `ProbeCheckJson`, then one `report`,"
                            + " its data a `ProbeJson`"))
      })
  HttpResponse<?> probeSaved(@Parameter(hidden = true) Caller caller, String id) {
    return checked(new ProbeProvider.Command.Saved(caller, new ProviderId(PathId.parse(id))));
  }

  private HttpResponse<?> checked(ProbeProvider.Command command) {
    // As a parameter of a method it would insist on a body.
    HttpRequest<?> request = ServerRequestContext.currentRequest().orElseThrow();
    return request.accept().contains(MediaType.TEXT_EVENT_STREAM_TYPE)
        ? stream(command, request)
        : HttpResponse.ok(whole(command, request)).contentType(MediaType.APPLICATION_JSON_TYPE);
  }

  private ProbeJson whole(ProbeProvider.Command command, HttpRequest<?> request) {
    Thread checking = Thread.currentThread();
    try (ClientConnection.Watch ignored =
        ClientConnection.of(request).whenClosed(checking::interrupt)) {
      return answer(probing.probe(command, check -> {}));
    }
  }

  private HttpResponse<?> stream(ProbeProvider.Command command, HttpRequest<?> request) {
    StreamedProbe probe = new StreamedProbe(probing, command, mapper);
    StreamedBody body = StreamedBody.to(ClientConnection.of(request), probe::stop);
    probe.start(body);
    probe.awaitOpening();
    return HttpResponse.ok(body.toFlux(timers, config.keepAlive()))
        .contentType(MediaType.TEXT_EVENT_STREAM_TYPE)
        .header("X-Accel-Buffering", "no");
  }

  static ProbeJson answer(ProbeProvider.Outcome outcome) {
    return switch (outcome) {
      case ProbeProvider.Outcome.Probed probed -> ProbeJson.of(probed.report());
      case ProbeProvider.Outcome.NotFound ignored -> throw Problem.notFound();
    };
  }
}
