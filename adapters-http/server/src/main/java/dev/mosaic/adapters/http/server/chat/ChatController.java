package dev.mosaic.adapters.http.server.chat;

import dev.mosaic.adapters.http.server.door.OpenForm;
import dev.mosaic.adapters.http.server.problem.Answers;
import dev.mosaic.adapters.http.server.problem.AnswersProblems;
import dev.mosaic.adapters.http.server.security.PersonAuthentication;
import dev.mosaic.adapters.http.server.security.RunsAsCaller;
import dev.mosaic.domain.chat.Conversation.Origin;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
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
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Talking with one's own agent. */
@Controller("/api/chat/completions")
@RunsAsCaller
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Chat")
@AnswersProblems
class ChatController {
  private final ChatAnswers answers;
  private final JsonMapper mapper;

  ChatController(ChatAnswers answers, JsonMapper mapper) {
    this.answers = answers;
    this.mapper = mapper;
  }

  /**
   * Says something to your agent, waking it if need be, and answers what it says, unchanged.
   *
   * <p>With {@code stream} the answer is a stream of OpenAI's events. While the agent wakes,
   * comment lines report progress ({@code waking gateway}); after the first byte a failure is a
   * last event {@code error}. Leaving ends the answer.
   */
  @Post
  @Produces({MediaType.TEXT_EVENT_STREAM, MediaType.APPLICATION_JSON})
  @Operation(operationId = "chat")
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
      @io.swagger.v3.oas.annotations.parameters.RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = "application/json",
                      schema = @Schema(implementation = ChatRequestJson.class)))
          @Body
          @OpenForm(ChatRequestJson.class)
          JsonNode body) {
    ChatCall call = ChatRequest.parse(body, mapper);
    return answers.answer(person, request, call, ConversationNames.of(call), Origin.PERSON);
  }
}
