package dev.mosaic.application.conversation;

import dev.mosaic.domain.chat.Conversation;
import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.chat.ConversationTitle;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.ConversationStore;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Renames, pins or archives one of a person's own conversations, or takes that back. */
public final class ChangeConversation {
  private final ConversationStore conversations;

  ChangeConversation(ConversationStore conversations) {
    this.conversations = conversations;
  }

  /** What is null stays as it is. */
  public record Command(
      UserId owner,
      ConversationId conversation,
      @Nullable ConversationTitle title,
      @Nullable Boolean pinned,
      @Nullable Boolean archived) {
    private Conversation applied(Conversation before) {
      Conversation named = title == null ? before : before.renamed(title);
      Conversation placed = pinned == null ? named : named.withPinned(pinned);
      return archived == null ? placed : placed.withArchived(archived);
    }
  }

  /** The conversation as it is now; empty if it is not this person's. */
  public Optional<Conversation> change(Command command) {
    return conversations.change(command.owner(), command.conversation(), command::applied);
  }
}
