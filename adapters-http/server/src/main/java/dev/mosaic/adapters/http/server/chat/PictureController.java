package dev.mosaic.adapters.http.server.chat;

import dev.mosaic.adapters.http.server.PathId;
import dev.mosaic.adapters.http.server.attachment.MediaTypes;
import dev.mosaic.adapters.http.server.door.MostCharacters;
import dev.mosaic.adapters.http.server.problem.Answers;
import dev.mosaic.adapters.http.server.problem.AnswersProblems;
import dev.mosaic.adapters.http.server.problem.ChatProblems;
import dev.mosaic.adapters.http.server.problem.Problem;
import dev.mosaic.adapters.http.server.security.RunsAsCaller;
import dev.mosaic.application.Mosaic;
import dev.mosaic.application.chat.ShowPicture;
import dev.mosaic.application.request.Caller;
import dev.mosaic.domain.chat.Attachment;
import dev.mosaic.domain.chat.MessageId;
import dev.mosaic.ports.picture.PictureSource.Found;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Pictures that messages name and that lie elsewhere. */
@Controller("/api/chat/conversations/{id}/messages/{messageId}/picture")
@RunsAsCaller
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Chat")
@AnswersProblems
class PictureController {
  private static final int LONGEST_ADDRESS = 4_000;

  private final ShowPicture pictures;

  PictureController(Mosaic mosaic) {
    this.pictures = mosaic.chat().showPicture();
  }

  /**
   * Fetches a picture that a message of yours names, so that its host does not learn who looks: a
   * PNG, JPEG, GIF or WebP of up to 6,291,456 bytes, from the public internet alone. Mosaic keeps
   * nothing of it.
   */
  @Get
  @Produces(MediaType.ALL)
  @Operation(operationId = "showPicture")
  @ApiResponse(
      responseCode = "200",
      description = "The picture",
      content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
  @Answers.NotFound
  @Answers.Unprocessable
  HttpResponse<byte[]> show(
      @Parameter(hidden = true) Caller caller,
      String id,
      String messageId,
      @Parameter(
              description = "as the message has it",
              schema = @Schema(type = "string", format = "uri", maxLength = LONGEST_ADDRESS))
          @MostCharacters(LONGEST_ADDRESS)
          @QueryValue
          @Nullable String address) {
    if (address == null) {
      throw Problem.notFound();
    }
    Found found =
        pictures
            .show(
                caller.id(),
                ConversationFields.id(id),
                new MessageId(PathId.parse(messageId)),
                address)
            .orElseThrow(Problem::notFound);
    return switch (found) {
      case Found.Picture picture -> shown(picture.content());
      case Found.NoPicture ignored -> throw ChatProblems.noPicture();
      case Found.TooLarge ignored -> throw ChatProblems.pictureElsewhereTooLarge();
      case Found.Unreachable ignored -> throw ChatProblems.pictureUnreachable();
      case Found.Refused ignored -> throw ChatProblems.pictureRefused();
    };
  }

  // What a host says of its files is not believed: browsers run what is in some.
  private static HttpResponse<byte[]> shown(byte[] content) {
    String type = MediaTypes.of("", content);
    if (!Attachment.isPicture(type)) {
      throw ChatProblems.noPicture();
    }
    return HttpResponse.ok(content)
        .contentType(MediaType.of(type))
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline");
  }
}
