package dev.mosaic.adapters.http.server.agent;

import dev.mosaic.adapters.http.server.HttpServerConfig;
import dev.mosaic.adapters.http.server.problem.AnswersProblems;
import dev.mosaic.adapters.http.server.security.PersonAuthentication;
import dev.mosaic.adapters.http.server.security.RunsAsCaller;
import dev.mosaic.adapters.http.server.stream.ClientConnection;
import dev.mosaic.adapters.http.server.stream.StreamedBody;
import dev.mosaic.application.Mosaic;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
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

/** What a person's own agent is doing, as it changes. */
@Controller("/api/agent/events")
@RunsAsCaller
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Agent")
@AnswersProblems
class AgentEventsController {
  private final Mosaic mosaic;
  private final JsonMapper mapper;
  private final HttpServerConfig config;
  private final ScheduledExecutorService timers;

  AgentEventsController(
      Mosaic mosaic,
      JsonMapper mapper,
      HttpServerConfig config,
      @Named(TaskExecutors.SCHEDULED) ExecutorService timers) {
    this.mosaic = mosaic;
    this.mapper = mapper;
    this.config = config;
    this.timers = (ScheduledExecutorService) timers;
  }

  /**
   * Streams what your agent is doing: an event {@code agent} at once and at every change, its data
   * the same object as {@code GET /api/agent}. Ends with your session, or with the token it was
   * asked for with.
   */
  @Get
  @Produces(MediaType.TEXT_EVENT_STREAM)
  @Operation(operationId = "watchAgent")
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
                          "events `agent`, the data of each an `AgentJson`; comment lines between",
                      example = "event: agent\ndata: {\"status\":\"running\"}\n\n")))
  HttpResponse<?> watch(
      @Parameter(hidden = true) PersonAuthentication person, HttpRequest<?> request) {
    AgentEvents events = new AgentEvents(mosaic, mapper, person, config.sessionCheck());
    StreamedBody body = StreamedBody.to(ClientConnection.of(request), events::stop);
    events.start(body);
    return HttpResponse.ok(body.toFlux(timers, config.keepAlive()))
        .contentType(MediaType.TEXT_EVENT_STREAM_TYPE)
        .header("X-Accel-Buffering", "no");
  }
}
