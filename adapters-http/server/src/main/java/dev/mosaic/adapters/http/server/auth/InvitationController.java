package dev.mosaic.adapters.http.server.auth;

import dev.mosaic.adapters.http.server.problem.Answers;
import dev.mosaic.adapters.http.server.problem.AnswersProblems;
import dev.mosaic.adapters.http.server.problem.IdentityProblems;
import dev.mosaic.adapters.http.server.security.RunsAsCaller;
import dev.mosaic.adapters.http.server.security.SessionCookies;
import dev.mosaic.adapters.http.server.security.SignInOrigins;
import dev.mosaic.application.Mosaic;
import dev.mosaic.application.user.AcceptInvitation;
import dev.mosaic.application.user.UserCases;
import dev.mosaic.domain.secret.SecretText;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;

/** The way in for somebody who holds an invitation's link. */
@Controller("/api/auth/invitations")
@RunsAsCaller
@Secured(SecurityRule.IS_ANONYMOUS)
@Tag(name = "Session")
@AnswersProblems
class InvitationController {
  private final UserCases users;
  private final SessionCookies cookies;
  private final SignInOrigins origins;

  InvitationController(Mosaic mosaic, SessionCookies cookies, SignInOrigins origins) {
    this.users = mosaic.users();
    this.cookies = cookies;
    this.origins = origins;
  }

  /** Shows what an invitation's link is good for. */
  @Get("/{token}")
  @Operation(operationId = "showInvitation")
  @Answers.NotFound
  @SecurityRequirements
  OpenInvitationJson show(String token) {
    return users
        .showInvitation()
        .show(new SecretText(token))
        .map(OpenInvitationJson::of)
        .orElseThrow(IdentityProblems::invitationInvalid);
  }

  /** Makes the invited person's account, with a password, and signs them in. */
  @Post("/{token}/accept")
  @Status(HttpStatus.CREATED)
  @Operation(operationId = "acceptInvitation")
  @Answers.OfBody
  @Answers.NotFound
  @Answers.Conflict
  @SecurityRequirements
  HttpResponse<SignedInJson> accept(
      HttpRequest<?> request, String token, @Body AcceptInvitationJson body) {
    AcceptInvitation.Command command = body.toCommand(new SecretText(token), origins.of(request));
    return switch (users.acceptInvitation().accept(command)) {
      case AcceptInvitation.Outcome.Accepted in ->
          cookies.opened(
              request,
              in.tokens(),
              HttpResponse.created(
                  new SignedInJson(UserJson.of(in.user())), URI.create("/api/auth/me")));
      case AcceptInvitation.Outcome.InvitationInvalid ignored ->
          throw IdentityProblems.invitationInvalid();
      case AcceptInvitation.Outcome.UsernameTaken ignored -> throw IdentityProblems.usernameTaken();
    };
  }
}
