package dev.mosaic.adapters.http.server.audit;

import dev.mosaic.adapters.http.server.problem.AnswersProblems;
import dev.mosaic.adapters.http.server.security.RunsAsCaller;
import dev.mosaic.application.Mosaic;
import dev.mosaic.application.audit.ListOwnAudit;
import dev.mosaic.application.request.Caller;
import dev.mosaic.ports.store.PageRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;

/** What was done by a person, and about them. */
@Controller("/api/auth/audit")
@RunsAsCaller
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Audit")
@AnswersProblems
class OwnAuditController {
  private final ListOwnAudit listing;

  OwnAuditController(Mosaic mosaic) {
    this.listing = mosaic.audit().listOwn();
  }

  /** Shows a page of what was done by you, and about you and your keys, latest first. */
  @Get
  @Operation(operationId = "listOwnAudit")
  AuditListJson list(
      @Parameter(hidden = true) Caller caller,
      @Parameter(schema = @Schema(minimum = "1", defaultValue = "1"))
          @QueryValue(defaultValue = "1")
          int page,
      @Parameter(schema = @Schema(minimum = "1", maximum = "100", defaultValue = "50"))
          @QueryValue(defaultValue = "50")
          int size) {
    return AuditListJson.of(listing.list(caller, new PageRequest(page, size)));
  }
}
