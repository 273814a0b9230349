package dev.mosaic.adapters.http.server.provider;

import dev.mosaic.adapters.http.server.PageMetaJson;
import dev.mosaic.adapters.http.server.PathId;
import dev.mosaic.adapters.http.server.Revisions;
import dev.mosaic.adapters.http.server.problem.Answers;
import dev.mosaic.adapters.http.server.problem.AnswersProblems;
import dev.mosaic.adapters.http.server.problem.Problem;
import dev.mosaic.adapters.http.server.problem.SettingsProblems;
import dev.mosaic.adapters.http.server.security.RunsAsCaller;
import dev.mosaic.application.Mosaic;
import dev.mosaic.application.provider.ChangeProvider;
import dev.mosaic.application.provider.ProviderCases;
import dev.mosaic.application.provider.RemoveProvider;
import dev.mosaic.application.provider.SaveProvider;
import dev.mosaic.application.request.Caller;
import dev.mosaic.application.sharing.ListSharedAccounts;
import dev.mosaic.domain.provider.ProviderId;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A person's own accounts at LLM vendors. */
@Controller(ProviderController.ADDRESS)
@RunsAsCaller
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Providers")
@AnswersProblems
class ProviderController {
  static final String ADDRESS = "/api/settings/providers";

  private final ProviderCases providers;
  private final ListSharedAccounts shared;
  private final ProviderAnswers answers;
  private final Revisions revisions;

  ProviderController(Mosaic mosaic, ProviderAnswers answers, Revisions revisions) {
    this.revisions = revisions;
    this.providers = mosaic.providers();
    this.shared = mosaic.sharing().shared();
    this.answers = answers;
  }

  /** Shows your accounts, oldest first, and after them those that others share with you. */
  @Get
  @Operation(operationId = "listProviders")
  ProviderListJson list(@Parameter(hidden = true) Caller caller) {
    List<ProviderJson> all =
        Stream.concat(
                providers.list().list(caller.id()).stream().map(ProviderJson::of),
                shared.list(caller.id()).stream().map(ProviderJson::of))
            .toList();
    return new ProviderListJson(all, PageMetaJson.whole(all.size()));
  }

  /**
   * Checks and adds an account. A failing check answers 422 {@code probe_failed} with the {@code
   * probe}.
   */
  @Post
  @Status(HttpStatus.CREATED)
  @Operation(operationId = "addProvider")
  @Answers.OfBody
  @Answers.Conflict
  @Answers.Unprocessable
  HttpResponse<ProviderJson> add(
      @Parameter(hidden = true) Caller caller, @Body NewProviderJson body) {
    SaveProvider.Outcome outcome = providers.save().save(body.toCommand(caller));
    ProviderJson saved = answers.saved(outcome).provider();
    return HttpResponse.created(saved, URI.create(ADDRESS + "/" + saved.id()))
        .header(HttpHeaders.ETAG, Revisions.tag(saved.state()));
  }

  /** Shows one of your accounts, or one that somebody shares with you. */
  @Get("/{id}")
  @Operation(operationId = "showProvider")
  @Answers.NotFound
  HttpResponse<ProviderJson> show(@Parameter(hidden = true) Caller caller, String id) {
    return tagged(answers.accountOrShared(caller.id(), idOf(id)));
  }

  /**
   * Changes one of your accounts. Another key, address or protocol is checked first: if that fails,
   * nothing changes, and the answer is 422 {@code probe_failed} with the {@code probe}, unless
   * {@code saveUnverified} is set.
   */
  @Patch("/{id}")
  @Operation(operationId = "changeProvider")
  @Answers.OfBody
  @Answers.NotFound
  @Answers.Conflict
  @Answers.Unprocessable
  @Answers.Changed
  HttpResponse<ProviderJson> change(
      @Parameter(hidden = true) Caller caller,
      HttpRequest<?> request,
      String id,
      @Body ProviderChangeJson body) {
    ProviderId account = idOf(id);
    return revisions.change(
        request,
        account.toString(),
        stateOf(caller, account),
        () -> changed(caller, account, body));
  }

  private HttpResponse<ProviderJson> changed(
      Caller caller, ProviderId id, ProviderChangeJson body) {
    return switch (providers.change().change(body.toCommand(caller, id))) {
      case ChangeProvider.Outcome.Changed ignored -> tagged(answers.account(caller.id(), id));
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
  @Answers.NotFound
  @Answers.Conflict
  @Answers.Changed
  void remove(@Parameter(hidden = true) Caller caller, HttpRequest<?> request, String id) {
    ProviderId account = idOf(id);
    RemoveProvider.Outcome outcome =
        revisions.change(
            request,
            account.toString(),
            stateOf(caller, account),
            () -> providers.remove().remove(caller, account));
    switch (outcome) {
      case RemoveProvider.Outcome.Removed ignored -> {}
      case RemoveProvider.Outcome.NotFound ignored -> throw Problem.notFound();
      case RemoveProvider.Outcome.InUse use -> throw SettingsProblems.providerInUse(use.uses());
    }
  }

  private HttpResponse<ProviderJson> tagged(ProviderJson account) {
    return revisions.tagged(account, account.state());
  }

  private Supplier<Object> stateOf(Caller caller, ProviderId id) {
    return () -> answers.account(caller.id(), id).state();
  }

  private static ProviderId idOf(String text) {
    return new ProviderId(PathId.parse(text));
  }
}
