package dev.mosaic.adapters.http.server.auth;

import dev.mosaic.adapters.http.server.PageMetaJson;
import dev.mosaic.adapters.http.server.PathId;
import dev.mosaic.adapters.http.server.problem.Answers;
import dev.mosaic.adapters.http.server.problem.AnswersProblems;
import dev.mosaic.adapters.http.server.problem.Problem;
import dev.mosaic.adapters.http.server.security.RunsAsCaller;
import dev.mosaic.adapters.http.server.security.SessionAuthentication;
import dev.mosaic.adapters.http.server.security.SessionCookies;
import dev.mosaic.application.Mosaic;
import dev.mosaic.application.request.Caller;
import dev.mosaic.application.session.SessionCases;
import dev.mosaic.domain.session.SessionId;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
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
import java.util.List;

/** Where a person is signed in. */
@Controller("/api/auth/sessions")
@RunsAsCaller
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Session")
@AnswersProblems
class OwnSessionController {
  private final SessionCases sessions;
  private final SessionCookies cookies;

  OwnSessionController(Mosaic mosaic, SessionCookies cookies) {
    this.sessions = mosaic.sessions();
    this.cookies = cookies;
  }

  /** Shows where you are signed in, last used first. */
  @Get
  @Operation(operationId = "listSessions")
  SessionListJson list(
      @Parameter(hidden = true) Caller caller,
      @Parameter(hidden = true) SessionAuthentication present) {
    List<SessionJson> all =
        sessions.list().list(caller).stream()
            .map(session -> SessionJson.of(session, present.session()))
            .toList();
    return new SessionListJson(all, PageMetaJson.whole(all.size()));
  }

  /** Signs you out on one of your browsers. */
  @Delete("/{id}")
  @Status(HttpStatus.NO_CONTENT)
  @Operation(operationId = "endSession")
  @Answers.NotFound
  HttpResponse<Void> end(
      @Parameter(hidden = true) Caller caller,
      @Parameter(hidden = true) SessionAuthentication present,
      HttpRequest<?> request,
      String id) {
    SessionId session = new SessionId(PathId.parse(id));
    if (!sessions.end().end(caller, session)) {
      throw Problem.notFound();
    }
    MutableHttpResponse<Void> done = HttpResponse.noContent();
    return session.equals(present.session()) ? cookies.cleared(request, done) : done;
  }

  /** Signs you out everywhere but here. */
  @Post("/end-others")
  @Status(HttpStatus.NO_CONTENT)
  @Operation(operationId = "endOtherSessions")
  void endOthers(
      @Parameter(hidden = true) Caller caller,
      @Parameter(hidden = true) SessionAuthentication present) {
    sessions.signOutEverywhere().signOutEverywhere(caller, present.session());
  }

  /** Signs you out everywhere, here too. */
  @Post("/end-all")
  @Status(HttpStatus.NO_CONTENT)
  @Operation(operationId = "endAllSessions")
  HttpResponse<Void> endAll(
      @Parameter(hidden = true) Caller caller,
      @Parameter(hidden = true) SessionAuthentication present,
      HttpRequest<?> request) {
    sessions.signOutEverywhere().signOutEverywhere(caller, null);
    return cookies.cleared(request, HttpResponse.noContent());
  }
}
