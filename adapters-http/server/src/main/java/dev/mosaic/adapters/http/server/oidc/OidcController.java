package dev.mosaic.adapters.http.server.oidc;

import dev.mosaic.adapters.http.server.PathId;
import dev.mosaic.adapters.http.server.Revisions;
import dev.mosaic.adapters.http.server.problem.Answers;
import dev.mosaic.adapters.http.server.problem.AnswersProblems;
import dev.mosaic.adapters.http.server.problem.IdentityProblems;
import dev.mosaic.adapters.http.server.problem.Problem;
import dev.mosaic.adapters.http.server.security.PublicAddress;
import dev.mosaic.adapters.http.server.security.RunsAsCaller;
import dev.mosaic.application.Mosaic;
import dev.mosaic.application.oidc.OidcCases;
import dev.mosaic.application.oidc.SaveOidc;
import dev.mosaic.application.oidc.ShowOidc;
import dev.mosaic.application.oidc.TestOidc;
import dev.mosaic.application.request.Caller;
import dev.mosaic.domain.oidc.OidcTrialId;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Optional;

/** The issuer people sign in through. */
@Controller("/api/admin/oidc")
@RunsAsCaller
@Secured("ADMIN")
@Tag(name = "Sign-in")
@AnswersProblems
class OidcController {
  private final OidcCases oidc;
  private final PublicAddress address;
  private final OidcCookie cookie;
  private final Revisions revisions;

  OidcController(Mosaic mosaic, PublicAddress address, OidcCookie cookie, Revisions revisions) {
    this.revisions = revisions;
    this.oidc = mosaic.oidc();
    this.address = address;
    this.cookie = cookie;
  }

  /** Shows how people sign in through the issuer; never the secret. */
  @Get
  @Operation(operationId = "showOidc")
  HttpResponse<OidcJson> show(HttpRequest<?> request) {
    return tagged(oidc.show().show(), request);
  }

  /**
   * Puts settings in force, from the next sign-in on. The issuer is looked up first; if that fails,
   * nothing changes.
   */
  @Put
  @Operation(operationId = "saveOidc")
  @Answers.OfBody
  @Answers.Changed
  @Answers.Unprocessable
  HttpResponse<OidcJson> save(
      @Parameter(hidden = true) Caller caller, HttpRequest<?> request, @Body OidcDraftJson body) {
    SaveOidc.Outcome outcome =
        revisions.change(
            request, "oidc", this::present, () -> oidc.save().save(caller, body.toDraft()));
    return switch (outcome) {
      case SaveOidc.Outcome.Saved saved ->
          tagged(new ShowOidc.View(Optional.of(saved.settings()), false), request);
      case SaveOidc.Outcome.IssuerUnusable unusable ->
          throw IdentityProblems.oidcDiscoveryFailed(unusable.failure());
    };
  }

  /** Switches signing in through the issuer off. Accounts and sessions stay. */
  @Delete
  @Status(HttpStatus.NO_CONTENT)
  @Operation(operationId = "removeOidc")
  @Answers.Changed
  void remove(@Parameter(hidden = true) Caller caller, HttpRequest<?> request) {
    revisions.change(
        request,
        "oidc",
        this::present,
        () -> {
          oidc.remove().remove(caller);
          return true;
        });
  }

  /**
   * Begins a dry run with settings that are not in force. Open {@code authorizationUrl} in the same
   * browser; afterwards the result can be asked for.
   */
  @Post("/test")
  @Operation(operationId = "testOidc")
  @Answers.OfBody
  @Answers.Unprocessable
  HttpResponse<OidcTestJson> test(
      @Parameter(hidden = true) Caller caller, HttpRequest<?> request, @Body OidcDraftJson body) {
    TestOidc.Command command =
        new TestOidc.Command(
            caller, body.toDraft(), callback(request), LocalPath.orRoot(body.returnPath()));
    return switch (oidc.test().test(command)) {
      case TestOidc.Outcome.Begun begun ->
          HttpResponse.ok(
                  new OidcTestJson(
                      begun.trial().toString(), begun.departure().address().toString()))
              .cookie(cookie.set(request, begun.departure()));
      case TestOidc.Outcome.IssuerUnusable unusable ->
          throw IdentityProblems.oidcDiscoveryFailed(unusable.failure());
    };
  }

  /** Shows what came of your dry run: the claims, and who they would become. */
  @Get("/test/{trialId}")
  @Operation(operationId = "showOidcTest")
  @Answers.NotFound
  OidcTrialJson showTest(@Parameter(hidden = true) Caller caller, String trialId) {
    return oidc.showTrial()
        .show(caller, new OidcTrialId(PathId.parse(trialId)))
        .map(OidcTrialJson::of)
        .orElseThrow(Problem::notFound);
  }

  private Object present() {
    return oidc.show().show();
  }

  private HttpResponse<OidcJson> tagged(ShowOidc.View view, HttpRequest<?> request) {
    return revisions.tagged(OidcJson.of(view, callback(request)), view);
  }

  private URI callback(HttpRequest<?> request) {
    return address.page(request, OidcSignInController.CALLBACK);
  }
}
