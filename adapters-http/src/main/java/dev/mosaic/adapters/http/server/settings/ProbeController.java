package dev.mosaic.adapters.http.server.settings;

import dev.mosaic.adapters.http.server.OpaqueId;
import dev.mosaic.adapters.http.server.problem.AnswersProblems;
import dev.mosaic.adapters.http.server.problem.Problem;
import dev.mosaic.application.Caller;
import dev.mosaic.application.Mosaic;
import dev.mosaic.application.settings.ProbeProvider;
import dev.mosaic.domain.provider.ProviderId;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Checks of accounts. An account that fails its check is an answer, not a refusal. */
@Controller("/api/settings/providers")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Providers")
@AnswersProblems
final class ProbeController {
  private final ProbeProvider probing;

  ProbeController(Mosaic mosaic) {
    this.probing = mosaic.settings().probeProvider();
  }

  /** Checks an account as a form holds it, without saving it. */
  @Post("/probe")
  @Operation(operationId = "probeDraft")
  ProbeJson probeDraft(@Parameter(hidden = true) Caller caller, @Body ProviderDraftJson body) {
    return answer(body.toCommand(caller));
  }

  /** Checks one of your accounts and keeps what was found. */
  @Post("/{id}/probe")
  @Operation(operationId = "probeProvider")
  ProbeJson probeSaved(@Parameter(hidden = true) Caller caller, String id) {
    return answer(new ProbeProvider.Command.Saved(caller, new ProviderId(OpaqueId.parse(id))));
  }

  private ProbeJson answer(ProbeProvider.Command command) {
    return switch (probing.probe(command)) {
      case ProbeProvider.Outcome.Probed probed -> ProbeJson.of(probed.report());
      case ProbeProvider.Outcome.NotFound ignored -> throw Problem.notFound();
    };
  }
}
