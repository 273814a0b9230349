package dev.mosaic.adapters.http.server.conversation;

import dev.mosaic.adapters.http.server.chat.ConversationDetailJson;
import dev.mosaic.adapters.http.server.chat.ConversationFields;
import dev.mosaic.adapters.http.server.problem.Answers;
import dev.mosaic.adapters.http.server.problem.AnswersProblems;
import dev.mosaic.adapters.http.server.problem.Problem;
import dev.mosaic.adapters.http.server.security.OpensByLink;
import dev.mosaic.adapters.http.server.security.RunsAsCaller;
import dev.mosaic.application.Mosaic;
import dev.mosaic.application.chat.ShowConversation;
import dev.mosaic.application.request.Caller;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
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
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A person's own conversations as files to take along. */
@Controller("/api/chat/conversations/{id}/export")
@RunsAsCaller
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Chat")
@AnswersProblems
class ConversationExportController {
  private static final MediaType MARKDOWN = MediaType.of("text/markdown;charset=utf-8");

  private final ShowConversation show;
  private final JsonMapper mapper;

  ConversationExportController(Mosaic mosaic, JsonMapper mapper) {
    this.show = mosaic.chat().show();
    this.mapper = mapper;
  }

  /**
   * Hands over one of your conversations as a file: to be read, or as `showConversation` has it.
   */
  @Get
  @OpensByLink
  @Produces({"text/markdown", MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "exportConversation",
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
      description = "The conversation",
      content = {
        @Content(mediaType = "text/markdown", schema = @Schema(type = "string")),
        @Content(
            mediaType = "application/json",
            schema = @Schema(implementation = ConversationDetailJson.class))
      })
  @Answers.NotFound
  HttpResponse<StreamedFile> export(
      @Parameter(hidden = true) Caller caller,
      String id,
      @Parameter(schema = @Schema(allowableValues = {"markdown", "json"}))
          @QueryValue(defaultValue = "markdown")
          String format)
      throws IOException {
    boolean json =
        switch (format) {
          case "markdown" -> false;
          case "json" -> true;
          default -> throw Problem.invalid("format", "unknown_format", "Choose markdown or json.");
        };
    ShowConversation.View view =
        show.show(caller.id(), ConversationFields.id(id)).orElseThrow(Problem::notFound);
    byte[] bytes =
        json
            ? mapper.writeValueAsBytes(ConversationDetailJson.of(view))
            : MarkdownExport.of(view).getBytes(StandardCharsets.UTF_8);
    MediaType type = json ? MediaType.APPLICATION_JSON_TYPE : MARKDOWN;
    String name = ExportName.of(view.conversation()) + (json ? ".json" : ".md");
    return HttpResponse.ok(new StreamedFile(new ByteArrayInputStream(bytes), type).attach(name));
  }
}
