package dev.mosaic.adapters.http.server.attachment;

import dev.mosaic.adapters.http.server.PathId;
import dev.mosaic.adapters.http.server.door.MostCharacters;
import dev.mosaic.adapters.http.server.problem.Answers;
import dev.mosaic.adapters.http.server.problem.AnswersProblems;
import dev.mosaic.adapters.http.server.problem.ChatProblems;
import dev.mosaic.adapters.http.server.problem.Problem;
import dev.mosaic.adapters.http.server.security.OpensByLink;
import dev.mosaic.adapters.http.server.security.RunsAsCaller;
import dev.mosaic.application.Mosaic;
import dev.mosaic.application.attachment.AttachmentCases;
import dev.mosaic.application.attachment.ShowAttachment;
import dev.mosaic.application.request.Caller;
import dev.mosaic.domain.chat.Attachment;
import dev.mosaic.domain.chat.AttachmentId;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayInputStream;
import java.net.URI;

/** Files that go with a person's own messages. */
@Controller(AttachmentController.ADDRESS)
@RunsAsCaller
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Chat")
@AnswersProblems
class AttachmentController {
  static final String ADDRESS = "/api/chat/attachments";
  private static final int LONGEST_NAME = 500;

  private final Uploads uploads;
  private final AttachmentCases attachments;

  AttachmentController(Uploads uploads, Mosaic mosaic) {
    this.uploads = uploads;
    this.attachments = mosaic.attachments();
  }

  /**
   * Takes a file that is to go with a message: send it, then name it in {@code attachments} of
   * {@code startTurn}. Pictures (PNG, JPEG, GIF, WebP) may have 6,291,456 bytes, other files
   * 19,464,192. What no message has after a day is erased.
   */
  @Post
  @Consumes(MediaType.APPLICATION_OCTET_STREAM)
  @Status(HttpStatus.CREATED)
  @Operation(
      operationId = "keepAttachment",
      requestBody =
          @RequestBody(
              required = true,
              description = "The file as it is",
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_OCTET_STREAM,
                      schema = @Schema(type = "string", format = "binary"))))
  @Answers.OfBody
  @Answers.Conflict
  HttpResponse<AttachmentJson> keep(
      @Parameter(hidden = true) Caller caller,
      @Parameter(
              description = "what the file is called",
              schema = @Schema(maxLength = LONGEST_NAME))
          @MostCharacters(LONGEST_NAME)
          @QueryValue
          String name,
      @Body byte[] content) {
    AttachmentJson kept = AttachmentJson.of(uploads.keep(caller.id(), name, content));
    return HttpResponse.created(kept, URI.create(ADDRESS + "/" + kept.id()));
  }

  /**
   * Hands over one of your files: pictures to be shown, everything else to be saved. Those of a
   * message stay as long as their conversation.
   */
  @Get("/{id}")
  @OpensByLink
  @Produces(MediaType.ALL)
  @Operation(
      operationId = "showAttachment",
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
      description = "The file",
      content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
  @Answers.NotFound
  @Answers.Conflict
  HttpResponse<?> show(@Parameter(hidden = true) Caller caller, String id) {
    ShowAttachment.View view =
        attachments
            .show()
            .show(caller.id(), new AttachmentId(PathId.parse(id)))
            .orElseThrow(Problem::notFound);
    byte[] content = view.content().orElseThrow(ChatProblems::attachmentUnreadable);
    Attachment attachment = view.attachment();
    // Browsers run what is in some files; only what cannot run is shown in place.
    if (attachment.isPicture()) {
      return HttpResponse.ok(content)
          .contentType(MediaType.of(attachment.mediaType()))
          .header(HttpHeaders.CONTENT_DISPOSITION, "inline");
    }
    String name = attachment.name().isEmpty() ? "file" : attachment.name();
    return HttpResponse.ok(
        new StreamedFile(
                new ByteArrayInputStream(content),
                MediaType.APPLICATION_OCTET_STREAM_TYPE,
                attachment.createdAt().toEpochMilli(),
                content.length)
            .attach(name));
  }

  /** Removes one of your files that no message has. Those of messages go with these. */
  @Delete("/{id}")
  @Status(HttpStatus.NO_CONTENT)
  @Operation(operationId = "removeAttachment")
  @Answers.NotFound
  void remove(@Parameter(hidden = true) Caller caller, String id) {
    if (!attachments.remove().remove(caller.id(), new AttachmentId(PathId.parse(id)))) {
      throw Problem.notFound();
    }
  }
}
