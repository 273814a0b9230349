package dev.mosaic.adapters.http.server.sharing;

import dev.mosaic.adapters.http.server.PathId;
import dev.mosaic.adapters.http.server.Revisions;
import dev.mosaic.adapters.http.server.problem.Answers;
import dev.mosaic.adapters.http.server.problem.AnswersProblems;
import dev.mosaic.adapters.http.server.problem.Problem;
import dev.mosaic.adapters.http.server.problem.SettingsProblems;
import dev.mosaic.adapters.http.server.security.RunsAsCaller;
import dev.mosaic.application.Mosaic;
import dev.mosaic.application.request.Caller;
import dev.mosaic.application.sharing.ShareProvider;
import dev.mosaic.application.sharing.SharingCases;
import dev.mosaic.domain.provider.ProviderId;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;

/** With whom people share their own accounts at LLM vendors. */
@Controller("/api/settings/providers/{id}/shares")
@RunsAsCaller
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Providers")
@AnswersProblems
class ProviderSharesController {
  private final SharingCases sharing;
  private final Revisions revisions;

  ProviderSharesController(Mosaic mosaic, Revisions revisions) {
    this.sharing = mosaic.sharing();
    this.revisions = revisions;
  }

  /** Shows with whom you share one of your accounts, and how much each of them used of it. */
  @Get
  @Operation(operationId = "showProviderShares")
  @Answers.NotFound
  HttpResponse<ProviderSharesJson> show(@Parameter(hidden = true) Caller caller, String id) {
    return tagged(present(caller, idOf(id)));
  }

  /**
   * Shares one of your accounts, on other terms than before, or not any more; counts from the next
   * call on. Its key stays sealed as yours, and nobody else gets to see it.
   */
  @Put
  @Operation(operationId = "saveProviderShares")
  @Answers.OfBody
  @Answers.NotFound
  @Answers.Changed
  HttpResponse<ProviderSharesJson> save(
      @Parameter(hidden = true) Caller caller,
      HttpRequest<?> request,
      String id,
      @Body ProviderSharesChangeJson body) {
    ProviderId account = idOf(id);
    return revisions.change(
        request,
        "provider-shares " + account,
        () -> present(caller, account).state(),
        () -> tagged(saved(caller, account, body)));
  }

  private ProviderSharesJson saved(Caller caller, ProviderId id, ProviderSharesChangeJson body) {
    return switch (sharing.share().share(body.toCommand(caller, id))) {
      case ShareProvider.Outcome.Shared shared -> ProviderSharesJson.of(shared.view());
      case ShareProvider.Outcome.NotFound ignored -> throw Problem.notFound();
      case ShareProvider.Outcome.NotAllowed ignored -> throw SettingsProblems.sharingNotAllowed();
    };
  }

  private ProviderSharesJson present(Caller caller, ProviderId id) {
    return sharing
        .show()
        .show(caller, id)
        .map(ProviderSharesJson::of)
        .orElseThrow(Problem::notFound);
  }

  private HttpResponse<ProviderSharesJson> tagged(ProviderSharesJson shares) {
    return revisions.tagged(shares, shares.state());
  }

  private static ProviderId idOf(String text) {
    return new ProviderId(PathId.parse(text));
  }
}
