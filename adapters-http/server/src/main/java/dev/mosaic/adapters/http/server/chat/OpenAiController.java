package dev.mosaic.adapters.http.server.chat;

import dev.mosaic.adapters.http.server.door.OpenForm;
import dev.mosaic.adapters.http.server.problem.Answers;
import dev.mosaic.adapters.http.server.problem.AnswersProblems;
import dev.mosaic.adapters.http.server.problem.ChatProblems;
import dev.mosaic.adapters.http.server.security.PersonAuthentication;
import dev.mosaic.adapters.http.server.security.RunsAsCaller;
import dev.mosaic.domain.chat.Conversation.Origin;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

/**
 * One's own agent for programs that speak OpenAI's API: point them at {@code /v1} with a personal
 * access token as the key.
 */
@Controller("/v1")
@RunsAsCaller
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Chat")
@AnswersProblems
class OpenAiController {
  private final ChatAnswers answers;
  private final JsonMapper mapper;

  OpenAiController(ChatAnswers answers, JsonMapper mapper) {
    this.answers = answers;
    this.mapper = mapper;
  }

  /** Lists the one model there is: your agent. */
  @Get("/models")
  @Operation(operationId = "listAgentModels")
  AgentModelListJson models(@Parameter(hidden = true) PersonAuthentication person) {
    return AgentModelListJson.of(person.user());
  }

  /** Shows the model there is. */
  @Get("/models/{id}")
  @Operation(operationId = "showAgentModel")
  @Answers.NotFound
  AgentModelListJson.AgentModelJson model(
      @Parameter(hidden = true) PersonAuthentication person, String id) {
    return AgentModelListJson.of(person.user()).data().stream()
        .filter(model -> model.id().equals(id))
        .findFirst()
        .orElseThrow(ChatProblems::modelNotFound);
  }

  /** Says something to your agent, as {@code POST /api/chat/completions} does. */
  @Post("/chat/completions")
  @Produces({MediaType.TEXT_EVENT_STREAM, MediaType.APPLICATION_JSON})
  @Operation(operationId = "chatAsOpenAi")
  @Answers.OfBody
  @Answers.NotFound
  @Answers.Conflict
  @Answers.Unprocessable
  @Answers.TooMany
  @Answers.AgentError
  @ApiResponse(
      responseCode = "200",
      description = "The answer",
      headers =
          @Header(
              name = ConversationNames.CONVERSATION,
              description = "the conversation this belongs to",
              schema = @Schema(type = "string")),
      content = {
        @Content(
            mediaType = "application/json",
            schema = @Schema(implementation = ChatCompletionJson.class)),
        @Content(
            mediaType = "text/event-stream",
            schema =
                @Schema(
                    implementation = String.class,
                    description = "OpenAI's events `chat.completion.chunk`, then `[DONE]`"))
      })
  HttpResponse<?> chat(
      @Parameter(hidden = true) PersonAuthentication person,
      HttpRequest<?> request,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = "application/json",
                      schema = @Schema(implementation = ChatRequestJson.class)))
          @Body
          @OpenForm(ChatRequestJson.class)
          JsonNode body) {
    return answer(person, request, ChatRequest.parse(body, mapper));
  }

  /**
   * Says something to your agent in OpenAI's newer form.
   *
   * <p>With {@code stream} the answer is a stream of events. While the agent wakes, comment lines
   * report progress; after the first byte a failure is a last event {@code error}. Leaving ends the
   * answer.
   */
  @Post("/responses")
  @Produces({MediaType.TEXT_EVENT_STREAM, MediaType.APPLICATION_JSON})
  @Operation(operationId = "respondAsOpenAi")
  @Answers.OfBody
  @Answers.NotFound
  @Answers.Conflict
  @Answers.Unprocessable
  @Answers.TooMany
  @Answers.AgentError
  @ApiResponse(
      responseCode = "200",
      description = "The answer",
      headers =
          @Header(
              name = ConversationNames.CONVERSATION,
              description = "the conversation this belongs to",
              schema = @Schema(type = "string")),
      content = {
        @Content(
            mediaType = "application/json",
            schema = @Schema(implementation = ResponseJson.class)),
        @Content(
            mediaType = "text/event-stream",
            schema =
                @Schema(
                    implementation = String.class,
                    description =
                        "OpenAI's events `response.created` to `response.completed`, then"
                            + " `[DONE]`"))
      })
  HttpResponse<?> respond(
      @Parameter(hidden = true) PersonAuthentication person,
      HttpRequest<?> request,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = "application/json",
                      schema = @Schema(implementation = ResponseRequestJson.class)))
          @Body
          @OpenForm(ResponseRequestJson.class)
          JsonNode body) {
    return answer(person, request, ResponseRequest.parse(body, mapper));
  }

  private HttpResponse<?> answer(
      PersonAuthentication person, HttpRequest<?> request, ChatCall call) {
    return answers.answer(
        person,
        request,
        call,
        ConversationNames.of(person.user().id(), request, call),
        Origin.PROGRAM);
  }
}
