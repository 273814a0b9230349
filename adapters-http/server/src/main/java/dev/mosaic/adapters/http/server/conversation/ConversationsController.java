package dev.mosaic.adapters.http.server.conversation;

import dev.mosaic.adapters.http.server.chat.ConversationFields;
import dev.mosaic.adapters.http.server.door.MostCharacters;
import dev.mosaic.adapters.http.server.problem.Answers;
import dev.mosaic.adapters.http.server.problem.AnswersProblems;
import dev.mosaic.adapters.http.server.problem.Problem;
import dev.mosaic.adapters.http.server.problem.SettingsProblems;
import dev.mosaic.adapters.http.server.security.RunsAsCaller;
import dev.mosaic.application.Mosaic;
import dev.mosaic.application.chat.KeepDoings;
import dev.mosaic.application.conversation.ChangeConversation;
import dev.mosaic.application.conversation.ConversationCases;
import dev.mosaic.application.request.Caller;
import dev.mosaic.domain.chat.Conversation.Origin;
import dev.mosaic.domain.chat.ConversationSelection;
import dev.mosaic.domain.chat.ConversationSelection.Filed;
import dev.mosaic.domain.chat.SearchText;
import dev.mosaic.ports.store.PageRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A person's own conversations, kept in order. Nothing here wakes the agent. */
@Controller("/api/chat/conversations")
@RunsAsCaller
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Chat")
@AnswersProblems
class ConversationsController {
  private final ConversationCases conversations;
  private final KeepDoings doings;

  ConversationsController(Mosaic mosaic) {
    this.conversations = mosaic.conversations();
    this.doings = mosaic.chat().doings();
  }

  /**
   * Shows a page of your conversations, pinned ones first, then latest first: those you began on
   * the chat page, those programs began with a token of yours, or what your agent did that nobody
   * asked for here. With `search`, those whose title or one of whose messages has all its words,
   * archived or not.
   */
  @Get
  @Operation(operationId = "listConversations")
  ConversationListJson list(
      @Parameter(hidden = true) Caller caller,
      @Parameter(
              schema =
                  @Schema(
                      allowableValues = {"person", "program", "agent"},
                      defaultValue = "person"))
          @QueryValue(defaultValue = "person")
          String origin,
      @Parameter(
              description = "words, or parts of words, whatever their capitals and accents",
              schema = @Schema(maxLength = SearchText.MAX_CHARACTERS))
          @MostCharacters(SearchText.MAX_CHARACTERS)
          @Nullable
          @QueryValue
          String search,
      @Parameter(
              description =
                  "true for those that were put away, false for the others; both where it is left"
                      + " out of a search",
              schema = @Schema(type = "boolean"))
          @Nullable
          @QueryValue
          String archived,
      @Parameter(schema = @Schema(minimum = "1", defaultValue = "1"))
          @QueryValue(defaultValue = "1")
          int page,
      @Parameter(schema = @Schema(minimum = "1", maximum = "100", defaultValue = "50"))
          @QueryValue(defaultValue = "50")
          int size) {
    Boolean away = archived == null ? null : ConversationFields.truth("archived", archived);
    PageRequest asked = new PageRequest(page, size);
    Origin from = ConversationFields.origin(origin);
    if (from == Origin.AGENT) {
      doings.keep(caller.id());
    }
    Optional<SearchText> text = Optional.ofNullable(search).flatMap(SearchText::parse);
    if (text.isEmpty()) {
      Filed filed = Boolean.TRUE.equals(away) ? Filed.ARCHIVED : Filed.LISTED;
      return ConversationListJson.of(
          conversations.list().list(caller.id(), new ConversationSelection(from, filed), asked));
    }
    Filed filed = away == null ? Filed.ANYWHERE : away ? Filed.ARCHIVED : Filed.LISTED;
    return ConversationListJson.ofFound(
        conversations
            .search()
            .search(caller.id(), new ConversationSelection(from, filed), text.get(), asked));
  }

  /**
   * Renames, pins or archives one of your conversations, or takes that back, or chooses the model
   * that answers in it.
   */
  @Patch("/{id}")
  @Operation(operationId = "changeConversation")
  @Answers.OfBody
  @Answers.NotFound
  @Answers.Unprocessable
  ConversationJson change(
      @Parameter(hidden = true) Caller caller, String id, @Body ConversationChangeJson body) {
    ChangeConversation.Outcome outcome =
        conversations.change().change(body.toCommand(caller.id(), ConversationFields.id(id)));
    return switch (outcome) {
      case ChangeConversation.Outcome.Changed changed ->
          ConversationJson.of(changed.conversation());
      case ChangeConversation.Outcome.NotFound ignored -> throw Problem.notFound();
      case ChangeConversation.Outcome.UnknownModel unknown ->
          throw SettingsProblems.unknownModel("model", unknown.model().toString());
    };
  }

  /**
   * Removes one of your conversations, ending an answer under way. For a minute it can be restored;
   * then it is erased.
   */
  @Delete("/{id}")
  @Status(HttpStatus.NO_CONTENT)
  @Operation(operationId = "removeConversation")
  @Answers.NotFound
  void remove(@Parameter(hidden = true) Caller caller, String id) {
    if (!conversations.remove().remove(caller.id(), ConversationFields.id(id))) {
      throw Problem.notFound();
    }
  }

  /** Takes the removal of one of your conversations back. Fine too if it was not removed. */
  @Post("/{id}/restore")
  @Operation(operationId = "restoreConversation")
  @Answers.NotFound
  ConversationJson restore(@Parameter(hidden = true) Caller caller, String id) {
    return conversations
        .restore()
        .restore(caller.id(), ConversationFields.id(id))
        .map(ConversationJson::of)
        .orElseThrow(Problem::notFound);
  }
}
