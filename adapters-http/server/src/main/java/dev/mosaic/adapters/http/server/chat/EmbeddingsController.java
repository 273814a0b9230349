package dev.mosaic.adapters.http.server.chat;

import dev.mosaic.adapters.http.server.HttpServerConfig;
import dev.mosaic.adapters.http.server.door.OpenForm;
import dev.mosaic.adapters.http.server.problem.Answers;
import dev.mosaic.adapters.http.server.problem.AnswersProblems;
import dev.mosaic.adapters.http.server.problem.ChatProblems;
import dev.mosaic.adapters.http.server.problem.EmbeddingProblems;
import dev.mosaic.adapters.http.server.problem.Problem;
import dev.mosaic.adapters.http.server.security.AccessWatch;
import dev.mosaic.adapters.http.server.security.PersonAuthentication;
import dev.mosaic.adapters.http.server.security.RunsAsCaller;
import dev.mosaic.adapters.http.server.stream.ClientConnection;
import dev.mosaic.application.Mosaic;
import dev.mosaic.application.llm.EmbedTexts;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;

/** Vectors from one's own providers, for programs that speak OpenAI's API. */
@Controller("/v1/embeddings")
@RunsAsCaller
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Chat")
@AnswersProblems
class EmbeddingsController {
  private final EmbedTexts embedding;
  private final HttpServerConfig config;
  private final JsonMapper mapper;
  private final Clock clock;

  EmbeddingsController(Mosaic mosaic, HttpServerConfig config, JsonMapper mapper, Clock clock) {
    this.embedding = mosaic.llm().embed();
    this.config = config;
    this.mapper = mapper;
    this.clock = clock;
  }

  /**
   * Turns texts into vectors by one of your providers; your agent takes no part in it. Leaving ends
   * the vendor's call.
   */
  @Post
  @Operation(operationId = "embedAsOpenAi")
  @Answers.OfBody
  @Answers.NotFound
  @Answers.TooMany
  @ApiResponse(
      responseCode = "200",
      description = "The vectors",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = EmbeddingsJson.class)))
  HttpResponse<byte[]> embed(
      @Parameter(hidden = true) PersonAuthentication person,
      HttpRequest<?> request,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = "application/json",
                      schema = @Schema(implementation = EmbeddingsRequestJson.class)))
          @Body
          @OpenForm(EmbeddingsRequestJson.class)
          JsonNode body) {
    EmbeddingsRequest asked = EmbeddingsRequest.parse(body);
    EmbedTexts.Command command =
        new EmbedTexts.Command(person.user().id(), asked.model(), asked.body(mapper));
    Thread asking = Thread.currentThread();
    try (ClientConnection.Watch ignored =
            ClientConnection.of(request).whenClosed(asking::interrupt);
        AccessWatch access = AccessWatch.over(person, config.sessionCheck(), asking::interrupt)) {
      return answer(embedding.embed(command));
    }
  }

  private HttpResponse<byte[]> answer(EmbedTexts.Outcome outcome) {
    return switch (outcome) {
      case EmbedTexts.Outcome.Answered answered ->
          HttpResponse.ok(answered.body())
              .contentType(MediaType.APPLICATION_JSON_TYPE)
              .header("Cache-Control", "no-store");
      case EmbedTexts.Outcome.UnknownAccount unknown ->
          throw EmbeddingProblems.unknownAccount(unknown.able());
      case EmbedTexts.Outcome.NotServed none -> throw EmbeddingProblems.notServed(none.able());
      case EmbedTexts.Outcome.TokensUsedUp usedUp ->
          throw ChatProblems.tokensUsedUp(Duration.between(clock.instant(), usedUp.resetsAt()));
      case EmbedTexts.Outcome.PassedOn refusal -> throw refused(refusal);
      case EmbedTexts.Outcome.Failed failed -> throw EmbeddingProblems.failed(failed.fault());
      // Who hung up does not read it; whose access has ended does.
      case EmbedTexts.Outcome.GivenUp ignored -> throw Problem.unauthenticated();
    };
  }

  private Problem refused(EmbedTexts.Outcome.PassedOn refusal) {
    String said = "The vendor refused the request: " + wordsOf(refusal.body());
    return refusal.status() == HttpStatus.REQUEST_ENTITY_TOO_LARGE.getCode()
        ? ChatProblems.tooLarge(said)
        : Problem.malformed(said);
  }

  /** What its protocol's form for errors says: some are nothing but their message. */
  private String wordsOf(byte[] refusal) {
    try {
      JsonNode said = mapper.readValue(refusal, JsonNode.class);
      JsonNode error = said == null ? null : said.get("error");
      JsonNode message = error != null && error.isObject() ? error.get("message") : error;
      return message == null ? "" : message.coerceStringValue();
    } catch (IOException notJson) {
      throw new UncheckedIOException(notJson);
    }
  }
}
