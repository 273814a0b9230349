package dev.mosaic.application.conversation;

import dev.mosaic.application.chat.ChosenModels;
import dev.mosaic.application.chat.ModelChoice;
import dev.mosaic.domain.chat.Conversation;
import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.chat.ConversationTitle;
import dev.mosaic.domain.provider.ModelRef;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.ConversationStore;
import org.jspecify.annotations.Nullable;

/**
 * Renames, pins or archives one of a person's own conversations, or takes that back, or chooses its
 * model.
 */
public final class ChangeConversation {
  private final ConversationStore conversations;
  private final ChosenModels models;

  ChangeConversation(ConversationStore conversations, ChosenModels models) {
    this.conversations = conversations;
    this.models = models;
  }

  /** What is null stays as it is. */
  public record Command(
      UserId owner,
      ConversationId conversation,
      @Nullable ConversationTitle title,
      @Nullable Boolean pinned,
      @Nullable Boolean archived,
      @Nullable ModelChoice model) {
    private Conversation applied(Conversation before) {
      Conversation named = title == null ? before : before.renamed(title);
      Conversation placed = pinned == null ? named : named.withPinned(pinned);
      Conversation filed = archived == null ? placed : placed.withArchived(archived);
      return model == null ? filed : filed.answeredBy(model.model());
    }
  }

  /** How that ended. */
  public sealed interface Outcome {
    /** The conversation as it is now. */
    record Changed(Conversation conversation) implements Outcome {}

    /** It is not this person's. */
    record NotFound() implements Outcome {}

    /** The chosen model is not one that their agent can ask. */
    record UnknownModel(ModelRef model) implements Outcome {}
  }

  public Outcome change(Command command) {
    ModelRef chosen = command.model() == null ? null : command.model().model();
    if (chosen != null && !models.isUsable(command.owner(), chosen)) {
      return new Outcome.UnknownModel(chosen);
    }
    return conversations
        .change(command.owner(), command.conversation(), command::applied)
        .<Outcome>map(Outcome.Changed::new)
        .orElseGet(Outcome.NotFound::new);
  }
}
