package dev.mosaic.adapters.http.server.account;

import dev.mosaic.adapters.http.server.audit.ExportedBytes;
import dev.mosaic.adapters.http.server.problem.AnswersProblems;
import dev.mosaic.adapters.http.server.security.OpensByLink;
import dev.mosaic.adapters.http.server.security.RunsAsCaller;
import dev.mosaic.application.Mosaic;
import dev.mosaic.application.account.ExportAccount;
import dev.mosaic.application.request.Caller;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.json.JsonMapper;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Everything a person has here, as a file to take along. */
@Controller("/api/account/export")
@RunsAsCaller
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Account")
@AnswersProblems
class AccountExportController {
  private static final String ZIP = "application/zip";

  private final ExportAccount export;
  private final JsonMapper mapper;

  AccountExportController(Mosaic mosaic, JsonMapper mapper) {
    this.export = mosaic.account().export();
    this.mapper = mapper;
  }

  /**
   * Hands over everything Mosaic keeps of yours, as JSON files in an archive; its README says what
   * is where. What your agent keeps in its own volume is not in it.
   */
  @Get
  @OpensByLink
  @Produces(ZIP)
  @Operation(
      operationId = "exportAccount",
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
      description = "The archive",
      content = @Content(mediaType = ZIP, schema = @Schema(type = "string", format = "binary")))
  HttpResponse<StreamedFile> export(@Parameter(hidden = true) Caller caller) {
    StreamedFile file =
        new StreamedFile(
            ExportedBytes.of(
                out -> {
                  AccountArchive archive = new AccountArchive(out, mapper);
                  export.export(caller, archive);
                  archive.finish();
                }),
            MediaType.of(ZIP));
    return HttpResponse.ok(file.attach("mosaic-" + caller.user().username() + ".zip"));
  }
}
