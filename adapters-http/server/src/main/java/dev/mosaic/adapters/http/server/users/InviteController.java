package dev.mosaic.adapters.http.server.users;

import dev.mosaic.adapters.http.server.PathId;
import dev.mosaic.adapters.http.server.problem.Answers;
import dev.mosaic.adapters.http.server.problem.AnswersProblems;
import dev.mosaic.adapters.http.server.problem.IdentityProblems;
import dev.mosaic.adapters.http.server.problem.Problem;
import dev.mosaic.adapters.http.server.security.PublicAddress;
import dev.mosaic.adapters.http.server.security.RunsAsCaller;
import dev.mosaic.application.Mosaic;
import dev.mosaic.application.request.Caller;
import dev.mosaic.application.user.InviteUser;
import dev.mosaic.application.user.ResendInvitation;
import dev.mosaic.application.user.RevokeInvitation;
import dev.mosaic.application.user.UserCases;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.user.Invitation;
import dev.mosaic.domain.user.InvitationId;
import dev.mosaic.ports.store.PageRequest;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;

/** Inviting people. */
@Controller("/api/admin")
@RunsAsCaller
@Secured("ADMIN")
@Tag(name = "Users")
@AnswersProblems
class InviteController {
  private final UserCases users;
  private final PublicAddress address;
  private final Clock clock;

  InviteController(Mosaic mosaic, PublicAddress address, Clock clock) {
    this.users = mosaic.users();
    this.address = address;
    this.clock = clock;
  }

  /** Invites somebody. The link is in this answer and never again; it opens once, for 72 hours. */
  @Post("/users/invite")
  @Status(HttpStatus.CREATED)
  @Operation(operationId = "inviteUser")
  @Answers.OfBody
  @Answers.Conflict
  HttpResponse<InvitationLinkJson> invite(
      @Parameter(hidden = true) Caller caller, HttpRequest<?> request, @Body InviteJson body) {
    return switch (users.invite().invite(body.toCommand(caller))) {
      case InviteUser.Outcome.Invited invited ->
          HttpResponse.created(
              linked(request, invited.invitation(), invited.token()),
              URI.create("/api/admin/invitations/" + invited.invitation().id()));
      case InviteUser.Outcome.EmailTaken ignored -> throw IdentityProblems.emailTaken();
    };
  }

  /** Shows a page of the invitations, latest first. */
  @Get("/invitations")
  @Operation(operationId = "listInvitations")
  InvitationListJson list(
      @Parameter(schema = @Schema(minimum = "1", defaultValue = "1"))
          @QueryValue(defaultValue = "1")
          int page,
      @Parameter(schema = @Schema(minimum = "1", maximum = "100", defaultValue = "50"))
          @QueryValue(defaultValue = "50")
          int size) {
    return InvitationListJson.of(
        users.listInvitations().list(new PageRequest(page, size)), clock.instant());
  }

  /** Gives an invitation a new link, for another 72 hours. The old link opens nothing any more. */
  @Post("/invitations/{id}/resend")
  @Operation(operationId = "resendInvitation")
  @Answers.NotFound
  @Answers.Conflict
  InvitationLinkJson resend(
      @Parameter(hidden = true) Caller caller, HttpRequest<?> request, String id) {
    return switch (users.resendInvitation().resend(caller, idOf(id))) {
      case ResendInvitation.Outcome.Renewed renewed ->
          linked(request, renewed.invitation(), renewed.token());
      case ResendInvitation.Outcome.NotFound ignored -> throw Problem.notFound();
      case ResendInvitation.Outcome.Answered ignored -> throw IdentityProblems.invitationAnswered();
    };
  }

  /** Takes an invitation back. */
  @Delete("/invitations/{id}")
  @Status(HttpStatus.NO_CONTENT)
  @Operation(operationId = "revokeInvitation")
  @Answers.NotFound
  @Answers.Conflict
  void revoke(@Parameter(hidden = true) Caller caller, String id) {
    RevokeInvitation.Outcome outcome = users.revokeInvitation().revoke(caller, idOf(id));
    switch (outcome) {
      case REVOKED -> {}
      case NOT_FOUND -> throw Problem.notFound();
      case ANSWERED -> throw IdentityProblems.invitationAnswered();
    }
  }

  // The token stands behind the `#`, which browsers keep to themselves: it reaches no proxy's log.
  private InvitationLinkJson linked(
      HttpRequest<?> request, Invitation invitation, SecretText token) {
    String link = address.page(request, "/invite#token=" + token.reveal()).toString();
    return new InvitationLinkJson(InvitationJson.of(invitation, clock.instant()), link);
  }

  private static InvitationId idOf(String text) {
    return new InvitationId(PathId.parse(text));
  }
}
