package dev.mosaic.adapters.http.server.download;

import dev.mosaic.adapters.http.server.problem.Answers;
import dev.mosaic.adapters.http.server.problem.AnswersProblems;
import dev.mosaic.adapters.http.server.security.DownloadLinks;
import dev.mosaic.adapters.http.server.security.RunsAsCaller;
import dev.mosaic.adapters.http.server.security.SessionAuthentication;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.web.router.Router;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;

/**
 * Links to downloads, for what follows them without a session: a browser's downloads, a program.
 */
@Controller("/api/auth/download-links")
@RunsAsCaller
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Session")
@AnswersProblems
class DownloadLinkController {
  private final DownloadLinks links;
  private final Router routes;

  DownloadLinkController(DownloadLinks links, Router routes) {
    this.links = links;
    this.routes = routes;
  }

  /** Makes a link that opens one download, once, within a minute, without a session. */
  @Post
  @Status(HttpStatus.CREATED)
  @Operation(operationId = "createDownloadLink")
  @Answers.OfBody
  DownloadLinkJson create(
      @Parameter(hidden = true) SessionAuthentication session, @Body NewDownloadLinkJson body) {
    return DownloadLinkJson.of(
        links.make(session, DownloadAddress.checked(body.address(), routes)));
  }
}
