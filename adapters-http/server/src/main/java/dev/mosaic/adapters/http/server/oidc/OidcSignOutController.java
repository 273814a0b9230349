package dev.mosaic.adapters.http.server.oidc;

import dev.mosaic.adapters.http.server.problem.AnswersProblems;
import dev.mosaic.adapters.http.server.security.PublicAddress;
import dev.mosaic.adapters.http.server.security.RunsAsCaller;
import dev.mosaic.adapters.http.server.security.SessionAuthentication;
import dev.mosaic.adapters.http.server.security.SessionCookies;
import dev.mosaic.application.Mosaic;
import dev.mosaic.application.oidc.SignOutOfIssuer;
import dev.mosaic.application.request.Caller;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;

/** Signing out here and at the issuer. */
@Controller("/api/auth/oidc/logout")
@RunsAsCaller
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Session")
@AnswersProblems
class OidcSignOutController {
  private final SignOutOfIssuer signingOut;
  private final SessionCookies cookies;
  private final PublicAddress address;

  OidcSignOutController(Mosaic mosaic, SessionCookies cookies, PublicAddress address) {
    this.signingOut = mosaic.oidc().signOut();
    this.cookies = cookies;
    this.address = address;
  }

  /** Ends your session here and says where to end the issuer's, too. */
  @Post
  @Operation(operationId = "signOutOfIssuer")
  HttpResponse<SignedOutJson> logout(
      @Parameter(hidden = true) Caller caller,
      @Parameter(hidden = true) SessionAuthentication session,
      HttpRequest<?> request) {
    String next =
        signingOut
            .signOut(caller, session.session(), address.page(request, "/login"))
            .map(URI::toString)
            .orElse(null);
    return cookies.cleared(request, HttpResponse.ok(new SignedOutJson(next)));
  }
}
