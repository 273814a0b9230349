package dev.mosaic.adapters.http.server.account;

import dev.mosaic.adapters.http.server.Revisions;
import dev.mosaic.adapters.http.server.problem.Answers;
import dev.mosaic.adapters.http.server.problem.AnswersProblems;
import dev.mosaic.adapters.http.server.problem.IdentityProblems;
import dev.mosaic.adapters.http.server.problem.Problem;
import dev.mosaic.adapters.http.server.security.RunsAsCaller;
import dev.mosaic.application.Mosaic;
import dev.mosaic.application.account.AccountCases;
import dev.mosaic.application.account.ChangeAccount;
import dev.mosaic.application.request.Caller;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;

/** A person's own account. */
@Controller("/api/account")
@RunsAsCaller
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Account")
@AnswersProblems
class AccountController {
  private final AccountCases account;
  private final Revisions revisions;

  AccountController(Mosaic mosaic, Revisions revisions) {
    this.account = mosaic.account();
    this.revisions = revisions;
  }

  /** Shows how you are called here, and how you want the pages. */
  @Get
  @Operation(operationId = "showAccount")
  HttpResponse<AccountJson> show(@Parameter(hidden = true) Caller caller) {
    return tagged(present(caller));
  }

  /** Changes how you are called here, and how you want the pages. */
  @Patch
  @Operation(operationId = "changeAccount")
  @Answers.OfBody
  @Answers.Conflict
  @Answers.Changed
  HttpResponse<AccountJson> change(
      @Parameter(hidden = true) Caller caller,
      HttpRequest<?> request,
      @Body AccountChangeJson body) {
    return revisions.change(
        request,
        // As an administrator's change of the same person.
        caller.id().toString(),
        () -> present(caller),
        () -> tagged(answer(account.change().change(body.toCommand(caller)))));
  }

  private static AccountJson answer(ChangeAccount.Outcome outcome) {
    return switch (outcome) {
      case ChangeAccount.Outcome.Changed changed -> AccountJson.of(changed.account());
      case ChangeAccount.Outcome.EmailTaken ignored -> throw IdentityProblems.emailTaken();
      case ChangeAccount.Outcome.EmailOfIssuer ignored -> throw IdentityProblems.emailOfIssuer();
      case ChangeAccount.Outcome.Gone ignored -> throw Problem.unauthenticated();
    };
  }

  private AccountJson present(Caller caller) {
    return account.show().show(caller).map(AccountJson::of).orElseThrow(Problem::unauthenticated);
  }

  private HttpResponse<AccountJson> tagged(AccountJson shown) {
    return revisions.tagged(shown, shown);
  }
}
