package dev.mosaic.adapters.http.server.settings;

import dev.mosaic.adapters.http.server.HttpServerConfig;
import dev.mosaic.adapters.http.server.OpaqueId;
import dev.mosaic.adapters.http.server.problem.AnswersProblems;
import dev.mosaic.adapters.http.server.problem.Problem;
import dev.mosaic.adapters.http.server.stream.ClientConnection;
import dev.mosaic.adapters.http.server.stream.StreamedBody;
import dev.mosaic.application.Caller;
import dev.mosaic.application.Mosaic;
import dev.mosaic.application.settings.ProbeProvider;
import dev.mosaic.domain.provider.ProviderId;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.json.JsonMapper;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.inject.Named;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;

/** Checks of accounts. An account that fails its check is an answer, not a refusal. */
@Controller("/api/settings/providers")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Providers")
@AnswersProblems
final class ProbeController {
  private final ProbeProvider probing;
  private final JsonMapper mapper;
  private final HttpServerConfig config;
  private final ScheduledExecutorService timers;

  ProbeController(
      Mosaic mosaic,
      JsonMapper mapper,
      HttpServerConfig config,
      @Named(TaskExecutors.SCHEDULED) ExecutorService timers) {
    this.probing = mosaic.settings().probeProvider();
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
  @Operation(operationId = "probeDraft")
  ProbeJson probeDraft(
      @Parameter(hidden = true) Caller caller,
      @Body ProviderDraftJson body,
      HttpRequest<?> request) {
    return whole(body.toCommand(caller), request);
  }

  /**
   * Checks one of your accounts and keeps what was found. With {@code Accept: text/event-stream} as
   * {@code probeDraft} does.
   */
  @Post("/{id}/probe")
  @Operation(operationId = "probeProvider")
  ProbeJson probeSaved(@Parameter(hidden = true) Caller caller, String id, HttpRequest<?> request) {
    return whole(saved(caller, id), request);
  }

  @Hidden
  @Post("/probe")
  @Produces(MediaType.TEXT_EVENT_STREAM)
  HttpResponse<?> watchDraft(Caller caller, @Body ProviderDraftJson body, HttpRequest<?> request) {
    return stream(body.toCommand(caller), request);
  }

  @Hidden
  @Post("/{id}/probe")
  @Produces(MediaType.TEXT_EVENT_STREAM)
  HttpResponse<?> watchSaved(Caller caller, String id, HttpRequest<?> request) {
    return stream(saved(caller, id), request);
  }

  private static ProbeProvider.Command saved(Caller caller, String id) {
    return new ProbeProvider.Command.Saved(caller, new ProviderId(OpaqueId.parse(id)));
  }

  private ProbeJson whole(ProbeProvider.Command command, HttpRequest<?> request) {
    Thread checking = Thread.currentThread();
    try (ClientConnection.Watch ignored =
        ClientConnection.of(request).whenClosed(checking::interrupt)) {
      return answer(probing.probe(command));
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
