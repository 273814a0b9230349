package dev.mosaic.adapters.http.server.oidc;

import dev.mosaic.adapters.http.server.problem.AnswersProblems;
import dev.mosaic.adapters.http.server.security.PublicAddress;
import dev.mosaic.adapters.http.server.security.RunsAsCaller;
import dev.mosaic.adapters.http.server.security.SessionCookies;
import dev.mosaic.adapters.http.server.security.SignInOrigins;
import dev.mosaic.application.Mosaic;
import dev.mosaic.application.oidc.BeginOidcSignIn;
import dev.mosaic.application.oidc.FinishOidcSignIn;
import dev.mosaic.application.oidc.OidcCases;
import dev.mosaic.domain.oidc.OidcRefusal;
import dev.mosaic.domain.secret.SecretText;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The browser's way to the issuer and back. Whoever opens these sees a page at the end, so failures
 * are redirects to the sign-in page too, with the problem's code.
 */
@Controller("/api/auth/oidc")
@RunsAsCaller
@Secured(SecurityRule.IS_ANONYMOUS)
@Tag(name = "Session")
@AnswersProblems
class OidcSignInController {
  /** Where issuers send browsers back to. */
  static final String CALLBACK = "/api/auth/oidc/callback";

  private final OidcCases oidc;
  private final SessionCookies sessionCookies;
  private final OidcCookie cookie;
  private final PublicAddress address;
  private final SignInOrigins origins;

  OidcSignInController(
      Mosaic mosaic,
      SessionCookies sessionCookies,
      OidcCookie cookie,
      PublicAddress address,
      SignInOrigins origins) {
    this.oidc = mosaic.oidc();
    this.sessionCookies = sessionCookies;
    this.cookie = cookie;
    this.address = address;
    this.origins = origins;
  }

  /** Sends the browser to the issuer. */
  @Get("/login")
  @Operation(operationId = "beginOidcSignIn")
  @ApiResponse(responseCode = "303", description = "To the issuer, or to the sign-in page")
  @SecurityRequirements
  HttpResponse<Void> login(
      HttpRequest<?> request,
      @Parameter(description = "path of the page to go on with") @QueryValue(defaultValue = "/")
          String returnTo) {
    URI callback = address.page(request, CALLBACK);
    return switch (oidc.begin().begin(callback, LocalPath.orRoot(returnTo))) {
      case BeginOidcSignIn.Outcome.Departed departed ->
          HttpResponse.<Void>seeOther(departed.departure().address())
              .cookie(cookie.set(request, departed.departure()));
      case BeginOidcSignIn.Outcome.Refused refused -> refused(refused.refusal());
    };
  }

  /** Takes the browser back from the issuer and signs its person in. */
  @Get("/callback")
  @Operation(operationId = "finishOidcSignIn")
  @ApiResponse(responseCode = "303", description = "To the page to go on with, or to sign in")
  @SecurityRequirements
  HttpResponse<Void> callback(
      HttpRequest<?> request,
      @Nullable @QueryValue String state,
      @Nullable @QueryValue String code,
      @Parameter(description = "the issuer, as RFC 9207 has it") @Nullable @QueryValue String iss) {
    FinishOidcSignIn.Command command =
        new FinishOidcSignIn.Command(
            state == null ? null : new SecretText(state),
            cookie.of(request),
            code == null ? null : new SecretText(code),
            iss,
            origins.of(request));
    MutableHttpResponse<Void> response =
        switch (oidc.finish().finish(command)) {
          case FinishOidcSignIn.Outcome.SignedIn in ->
              sessionCookies.opened(
                  request, in.tokens(), HttpResponse.seeOther(URI.create(in.returnTo())));
          case FinishOidcSignIn.Outcome.Tried tried ->
              HttpResponse.seeOther(
                  URI.create(tried.returnTo() + "?trial=" + tried.trial().toString()));
          case FinishOidcSignIn.Outcome.Refused refused -> refused(refused.refusal());
        };
    return response.cookie(cookie.cleared(request));
  }

  private static MutableHttpResponse<Void> refused(OidcRefusal refusal) {
    return HttpResponse.seeOther(URI.create("/login?problem=" + refusal.code()));
  }
}
