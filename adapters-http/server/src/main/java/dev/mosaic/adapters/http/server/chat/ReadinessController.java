package dev.mosaic.adapters.http.server.chat;

import dev.mosaic.adapters.http.server.problem.AnswersProblems;
import dev.mosaic.adapters.http.server.security.RunsAsCaller;
import dev.mosaic.application.Mosaic;
import dev.mosaic.application.chat.ShowReadiness;
import dev.mosaic.application.request.Caller;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;

/** What a person should know before they type. */
@Controller("/api/chat/readiness")
@RunsAsCaller
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Chat")
@AnswersProblems
class ReadinessController {
  private final ShowReadiness readiness;

  ReadinessController(Mosaic mosaic) {
    this.readiness = mosaic.chat().readiness();
  }

  /** Tells whether your agent could answer, and what it cannot answer without. */
  @Get
  @Operation(operationId = "showChatReadiness")
  ReadinessJson show(@Parameter(hidden = true) Caller caller) {
    return ReadinessJson.of(readiness.show(caller.id()));
  }
}
