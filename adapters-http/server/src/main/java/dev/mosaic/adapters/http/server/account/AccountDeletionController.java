package dev.mosaic.adapters.http.server.account;

import dev.mosaic.adapters.http.server.problem.Answers;
import dev.mosaic.adapters.http.server.problem.AnswersProblems;
import dev.mosaic.adapters.http.server.problem.IdentityProblems;
import dev.mosaic.adapters.http.server.problem.Problem;
import dev.mosaic.adapters.http.server.security.RunsAsCaller;
import dev.mosaic.adapters.http.server.security.SessionAuthentication;
import dev.mosaic.adapters.http.server.security.SessionCookies;
import dev.mosaic.application.Mosaic;
import dev.mosaic.application.account.DeleteAccount;
import dev.mosaic.application.request.Caller;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;

/** The end of a person's own account. */
@Controller("/api/account")
@RunsAsCaller
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Account")
@AnswersProblems
class AccountDeletionController {
  private final DeleteAccount deleting;
  private final SessionCookies cookies;

  AccountDeletionController(Mosaic mosaic, SessionCookies cookies) {
    this.deleting = mosaic.account().delete();
    this.cookies = cookies;
  }

  /**
   * Deletes your account with everything that is yours, your agent's files and memory included. It
   * cannot be taken back.
   */
  @Delete
  @Operation(operationId = "deleteAccount")
  @Answers.OfBody
  @Answers.Conflict
  @Answers.TooMany
  HttpResponse<AccountReceiptJson> delete(
      @Parameter(hidden = true) Caller caller,
      @Parameter(hidden = true) SessionAuthentication session,
      HttpRequest<?> request,
      @Body AccountDeletionJson body) {
    return switch (deleting.delete(body.toCommand(caller))) {
      case DeleteAccount.Outcome.Deleted deleted ->
          cookies.cleared(request, HttpResponse.ok(AccountReceiptJson.of(deleted.receipt())));
      case DeleteAccount.Outcome.WrongPassword ignored -> throw IdentityProblems.wrongPassword();
      case DeleteAccount.Outcome.TooManyAttempts many ->
          throw IdentityProblems.tooManyAttempts(many.retryAfter());
      case DeleteAccount.Outcome.LastAdmin ignored -> throw IdentityProblems.lastAdmin();
      case DeleteAccount.Outcome.BreakglassProtected ignored ->
          throw IdentityProblems.breakglassProtected();
      case DeleteAccount.Outcome.Gone ignored -> throw Problem.unauthenticated();
    };
  }
}
