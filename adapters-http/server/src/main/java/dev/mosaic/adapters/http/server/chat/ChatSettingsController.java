package dev.mosaic.adapters.http.server.chat;

import dev.mosaic.adapters.http.server.Revisions;
import dev.mosaic.adapters.http.server.problem.Answers;
import dev.mosaic.adapters.http.server.problem.AnswersProblems;
import dev.mosaic.adapters.http.server.security.RunsAsCaller;
import dev.mosaic.application.Mosaic;
import dev.mosaic.application.chat.ChatCases;
import dev.mosaic.application.request.Caller;
import dev.mosaic.domain.chat.ChatSettings;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;

/** What a person settled about their own chats. */
@Controller("/api/settings/chat")
@RunsAsCaller
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Chat")
@AnswersProblems
class ChatSettingsController {
  private final ChatCases chat;
  private final Revisions revisions;

  ChatSettingsController(Mosaic mosaic, Revisions revisions) {
    this.chat = mosaic.chat();
    this.revisions = revisions;
  }

  /** Shows what you settled about your chats. */
  @Get
  @Operation(operationId = "showChatSettings")
  HttpResponse<ChatSettingsJson> show(@Parameter(hidden = true) Caller caller) {
    return tagged(present(caller));
  }

  /** Settles whether conversations get automatic titles; counts from the next answer on. */
  @Put
  @Operation(operationId = "saveChatSettings")
  @Answers.OfBody
  @Answers.Changed
  HttpResponse<ChatSettingsJson> save(
      @Parameter(hidden = true) Caller caller,
      HttpRequest<?> request,
      @Body ChatSettingsJson body) {
    return revisions.change(
        request,
        "chat-settings " + caller.id(),
        () -> present(caller),
        () -> tagged(chat.saveSettings().save(caller, body.toSettings())));
  }

  private ChatSettings present(Caller caller) {
    return chat.showSettings().show(caller.id());
  }

  private HttpResponse<ChatSettingsJson> tagged(ChatSettings settings) {
    return revisions.tagged(ChatSettingsJson.of(settings), settings);
  }
}
