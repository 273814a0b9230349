package dev.mosaic.adapters.http.server.users;

import dev.mosaic.adapters.http.server.PathId;
import dev.mosaic.adapters.http.server.problem.Answers;
import dev.mosaic.adapters.http.server.problem.AnswersProblems;
import dev.mosaic.adapters.http.server.problem.IdentityProblems;
import dev.mosaic.adapters.http.server.problem.Problem;
import dev.mosaic.adapters.http.server.security.PublicAddress;
import dev.mosaic.adapters.http.server.security.RunsAsCaller;
import dev.mosaic.adapters.http.server.security.SessionAuthentication;
import dev.mosaic.application.Mosaic;
import dev.mosaic.application.request.Caller;
import dev.mosaic.application.user.IssueResetLink;
import dev.mosaic.domain.user.UserId;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;

/** A new password for somebody who forgot theirs. */
@Controller("/api/admin/users")
@RunsAsCaller
@Secured("ADMIN")
@Tag(name = "Users")
@AnswersProblems
class ResetLinkController {
  private final IssueResetLink issuing;
  private final PublicAddress address;

  ResetLinkController(Mosaic mosaic, PublicAddress address) {
    this.issuing = mosaic.users().issueResetLink();
    this.address = address;
  }

  /**
   * Makes the link by which a person chooses a new password. It is in this answer and never again;
   * it opens once, for 24 hours, and ends the one made before. Wants a session: a token that leaked
   * must not be a way into other people's accounts.
   */
  @Post("/{id}/reset-link")
  @Operation(operationId = "issueResetLink")
  @Answers.NotFound
  @Answers.Conflict
  ResetLinkJson issue(
      @Parameter(hidden = true) Caller caller,
      @Parameter(hidden = true) SessionAuthentication session,
      HttpRequest<?> request,
      String id) {
    return switch (issuing.issue(caller, new UserId(PathId.parse(id)))) {
      // Behind the `#`, which browsers keep to themselves, the token reaches no proxy's log.
      case IssueResetLink.Outcome.Issued issued ->
          new ResetLinkJson(
              address.page(request, "/reset#token=" + issued.token().reveal()).toString(),
              issued.expiresAt());
      case IssueResetLink.Outcome.NotFound ignored -> throw Problem.notFound();
      case IssueResetLink.Outcome.BreakglassProtected ignored ->
          throw IdentityProblems.breakglassPassword();
      case IssueResetLink.Outcome.NoPassword ignored -> throw IdentityProblems.theirNoPassword();
      case IssueResetLink.Outcome.Deactivated ignored -> throw IdentityProblems.userDeactivated();
      case IssueResetLink.Outcome.OwnAccount ignored -> throw IdentityProblems.cannotResetSelf();
    };
  }
}
