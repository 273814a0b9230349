package dev.mosaic.adapters.http.server.auth;

import dev.mosaic.adapters.http.server.PageMetaJson;
import dev.mosaic.adapters.http.server.PathId;
import dev.mosaic.adapters.http.server.problem.Answers;
import dev.mosaic.adapters.http.server.problem.AnswersProblems;
import dev.mosaic.adapters.http.server.problem.IdentityProblems;
import dev.mosaic.adapters.http.server.problem.Problem;
import dev.mosaic.adapters.http.server.security.RunsAsCaller;
import dev.mosaic.application.Mosaic;
import dev.mosaic.application.request.Caller;
import dev.mosaic.application.session.IssueToken;
import dev.mosaic.application.session.SessionCases;
import dev.mosaic.domain.session.PersonalTokenId;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;

/** What a person's own programs call with. */
@Controller("/api/auth/tokens")
@RunsAsCaller
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Session")
@AnswersProblems
class PersonalTokenController {
  private final SessionCases sessions;

  PersonalTokenController(Mosaic mosaic) {
    this.sessions = mosaic.sessions();
  }

  /** Shows your personal access tokens, newest first; never their values. */
  @Get
  @Operation(operationId = "listTokens")
  PersonalTokenListJson list(@Parameter(hidden = true) Caller caller) {
    List<PersonalTokenJson> all =
        sessions.listTokens().list(caller).stream().map(PersonalTokenJson::of).toList();
    return new PersonalTokenListJson(all, PageMetaJson.whole(all.size()));
  }

  /** Makes a personal access token. Its value is in this answer and never again. */
  @Post
  @Status(HttpStatus.CREATED)
  @Operation(operationId = "createToken")
  @Answers.OfBody
  @Answers.Conflict
  HttpResponse<IssuedTokenJson> create(
      @Parameter(hidden = true) Caller caller, @Body NewTokenJson body) {
    return switch (sessions.issueToken().issue(body.toCommand(caller))) {
      case IssueToken.Outcome.Issued issued ->
          HttpResponse.created(
              new IssuedTokenJson(PersonalTokenJson.of(issued.token()), issued.value().reveal()),
              URI.create("/api/auth/tokens/" + issued.token().id()));
      case IssueToken.Outcome.TooManyTokens ignored -> throw IdentityProblems.tooManyTokens();
    };
  }

  /** Ends one of your tokens. */
  @Delete("/{id}")
  @Status(HttpStatus.NO_CONTENT)
  @Operation(operationId = "removeToken")
  @Answers.NotFound
  void remove(@Parameter(hidden = true) Caller caller, String id) {
    if (!sessions.revokeToken().revoke(caller, new PersonalTokenId(PathId.parse(id)))) {
      throw Problem.notFound();
    }
  }
}
