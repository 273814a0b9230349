package dev.mosaic.adapters.http.server.settings;

import dev.mosaic.adapters.http.server.OpaqueId;
import dev.mosaic.adapters.http.server.PageMetaJson;
import dev.mosaic.adapters.http.server.problem.AnswersProblems;
import dev.mosaic.adapters.http.server.problem.Problem;
import dev.mosaic.adapters.http.server.problem.SettingsProblems;
import dev.mosaic.application.Caller;
import dev.mosaic.application.Mosaic;
import dev.mosaic.application.settings.ChangeProvider;
import dev.mosaic.application.settings.RemoveProvider;
import dev.mosaic.application.settings.SaveProvider;
import dev.mosaic.application.settings.SettingsCases;
import dev.mosaic.domain.provider.ProviderId;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;

/** A person's own accounts at LLM vendors. */
@Controller("/api/settings/providers")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Providers")
@AnswersProblems
final class ProviderController {
  private final SettingsCases settings;
  private final ProviderAnswers answers;

  ProviderController(Mosaic mosaic, ProviderAnswers answers) {
    this.settings = mosaic.settings();
    this.answers = answers;
  }

  /** Shows your accounts, oldest first. */
  @Get
  @Operation(operationId = "listProviders")
  ProviderListJson list(@Parameter(hidden = true) Caller caller) {
    List<ProviderJson> all =
        settings.listProviders().list(caller.id()).stream().map(ProviderJson::of).toList();
    return new ProviderListJson(all, PageMetaJson.whole(all.size()));
  }

  /**
   * Checks and adds an account. A failing check answers 422 {@code probe_failed} with the {@code
   * probe}.
   */
  @Post
  @Status(HttpStatus.CREATED)
  @Operation(operationId = "addProvider")
  ProviderJson add(@Parameter(hidden = true) Caller caller, @Body NewProviderJson body) {
    SaveProvider.Outcome outcome = settings.saveProvider().save(body.toCommand(caller));
    return answers.saved(outcome).provider();
  }

  /** Shows one of your accounts. */
  @Get("/{id}")
  @Operation(operationId = "showProvider")
  ProviderJson show(@Parameter(hidden = true) Caller caller, String id) {
    return answers.account(caller.id(), idOf(id));
  }

  /**
   * Changes one of your accounts. Another key, address or protocol is checked first: if that fails,
   * nothing changes, and the answer is 422 {@code probe_failed} with the {@code probe}, unless
   * {@code saveUnverified} is set.
   */
  @Patch("/{id}")
  @Operation(operationId = "changeProvider")
  ProviderJson change(
      @Parameter(hidden = true) Caller caller, String id, @Body ProviderChangeJson body) {
    return switch (settings.changeProvider().change(body.toCommand(caller, idOf(id)))) {
      case ChangeProvider.Outcome.Changed ignored -> answers.account(caller.id(), idOf(id));
      case ChangeProvider.Outcome.ProbeFailed failed ->
          throw SettingsProblems.probeFailed(failed.probe());
      case ChangeProvider.Outcome.NotFound ignored -> throw Problem.notFound();
      case ChangeProvider.Outcome.NameTaken ignored -> throw SettingsProblems.nameTaken();
      case ChangeProvider.Outcome.ModelInUse use -> throw SettingsProblems.modelInUse(use.model());
    };
  }

  /** Removes one of your accounts with its key. */
  @Delete("/{id}")
  @Status(HttpStatus.NO_CONTENT)
  @Operation(operationId = "removeProvider")
  void remove(@Parameter(hidden = true) Caller caller, String id) {
    switch (settings.removeProvider().remove(caller, idOf(id))) {
      case RemoveProvider.Outcome.Removed ignored -> {}
      case RemoveProvider.Outcome.NotFound ignored -> throw Problem.notFound();
      case RemoveProvider.Outcome.InUse use -> throw SettingsProblems.providerInUse(use.uses());
    }
  }

  private static ProviderId idOf(String text) {
    return new ProviderId(OpaqueId.parse(text));
  }
}
