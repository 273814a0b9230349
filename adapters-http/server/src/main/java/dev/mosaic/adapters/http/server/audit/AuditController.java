package dev.mosaic.adapters.http.server.audit;

import dev.mosaic.adapters.http.server.door.MostCharacters;
import dev.mosaic.adapters.http.server.problem.AnswersProblems;
import dev.mosaic.adapters.http.server.security.OpensByLink;
import dev.mosaic.adapters.http.server.security.RunsAsCaller;
import dev.mosaic.application.Mosaic;
import dev.mosaic.application.audit.AuditCases;
import dev.mosaic.application.request.Caller;
import dev.mosaic.domain.InvalidInput;
import dev.mosaic.ports.store.AuditLog;
import dev.mosaic.ports.store.PageRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.json.JsonMapper;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who did what on this instance. */
@Controller("/api/admin/audit")
@RunsAsCaller
@Secured("ADMIN")
@Tag(name = "Audit")
@AnswersProblems
class AuditController {
  private final AuditCases audit;
  private final JsonMapper mapper;

  AuditController(Mosaic mosaic, JsonMapper mapper) {
    this.audit = mosaic.audit();
    this.mapper = mapper;
  }

  /** Shows a page of the audit log, latest first. */
  @Get
  @Operation(operationId = "listAudit")
  AuditListJson list(
      @Parameter(
              description = "beginning of the action, e.g. session.",
              schema = @Schema(maxLength = 100))
          @MostCharacters(100)
          @Nullable
          @QueryValue
          String action,
      @Parameter(schema = @Schema(maxLength = 100)) @MostCharacters(100) @Nullable @QueryValue
          String outcome,
      @Parameter(
              description = "part of a target, a user name or an address",
              schema = @Schema(maxLength = 200))
          @MostCharacters(200)
          @Nullable
          @QueryValue
          String search,
      @Parameter(
              description = "not before this time, RFC 3339",
              schema = @Schema(format = "date-time"))
          @Nullable
          @QueryValue
          String from,
      @Parameter(description = "before this time, RFC 3339", schema = @Schema(format = "date-time"))
          @Nullable
          @QueryValue
          String to,
      @Parameter(schema = @Schema(minimum = "1", defaultValue = "1"))
          @QueryValue(defaultValue = "1")
          int page,
      @Parameter(schema = @Schema(minimum = "1", maximum = "100", defaultValue = "50"))
          @QueryValue(defaultValue = "50")
          int size) {
    AuditLog.Query query = AuditFilter.of(action, outcome, search, from, to);
    return AuditListJson.of(audit.list().list(query, new PageRequest(page, size)));
  }

  /** Hands over every entry that matches, latest first, as a file. */
  @Get("/export")
  @OpensByLink
  @Produces({"text/csv", MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "exportAudit",
      parameters =
          @Parameter(
              name = "link",
              in = ParameterIn.QUERY,
              description =
                  "in place of a session: the last parameter of an address that createDownloadLink"
                      + " made",
              schema = @Schema(type = "string", maxLength = 4000)))
  @ApiResponse(
      responseCode = "200",
      description = "The entries",
      content = {
        @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
        @Content(mediaType = "application/json", schema = @Schema(type = "string"))
      })
  HttpResponse<?> export(
      @Parameter(hidden = true) Caller caller,
      @Parameter(schema = @Schema(allowableValues = {"csv", "json"}))
          @QueryValue(defaultValue = "csv")
          String format,
      @Parameter(schema = @Schema(maxLength = 100)) @MostCharacters(100) @Nullable @QueryValue
          String action,
      @Parameter(schema = @Schema(maxLength = 100)) @MostCharacters(100) @Nullable @QueryValue
          String outcome,
      @Parameter(schema = @Schema(maxLength = 200)) @MostCharacters(200) @Nullable @QueryValue
          String search,
      @Parameter(schema = @Schema(format = "date-time")) @Nullable @QueryValue String from,
      @Parameter(schema = @Schema(format = "date-time")) @Nullable @QueryValue String to) {
    AuditLog.Query query = AuditFilter.of(action, outcome, search, from, to);
    AuditFile file =
        switch (format) {
          case "csv" -> AuditFile.csv();
          case "json" -> AuditFile.json(mapper);
          default -> throw new InvalidInput("format", "unknown_format", "Choose csv or json.");
        };
    return file.answer(receiver -> audit.export().export(caller, query, receiver));
  }
}
