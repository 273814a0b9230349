package dev.mosaic.application.chat;

import dev.mosaic.application.chat.StartTurn.Outcome;
import dev.mosaic.domain.chat.Attachment;
import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.provider.ModelRef;
import dev.mosaic.ports.store.ConversationStore;
import java.util.Optional;

/** The model a person chooses with what they say. */
final class ModelsOfTurns {
  private final ConversationStore conversations;
  private final ChosenModels models;

  ModelsOfTurns(ConversationStore conversations, ChosenModels models) {
    this.conversations = conversations;
    this.models = models;
  }

  /** Why the model cannot be asked that; empty where it can, as far as is known. */
  Optional<Outcome> refusal(StartTurn.Command command, Place place, PersonMessage message) {
    ModelChoice choice = command.model();
    ModelRef chosen = choice == null ? null : choice.model();
    if (chosen != null && !models.isUsable(command.owner(), chosen)) {
      return Optional.of(new Outcome.UnknownModel(chosen));
    }
    if (message.attachments().stream().noneMatch(Attachment::isPicture)) {
      return Optional.empty();
    }
    ModelRef asked = choice == null ? models.of(command.owner(), place) : chosen;
    return models.seesNoPictures(command.owner(), asked)
        ? Optional.of(new Outcome.ModelSeesNoPictures())
        : Optional.empty();
  }

  /** For a conversation there is; one that begins gets its model with its first message. */
  void choose(StartTurn.Command command) {
    ConversationId conversation = command.conversation();
    ModelChoice choice = command.model();
    if (conversation != null && choice != null) {
      conversations.change(
          command.owner(), conversation, found -> found.answeredBy(choice.model()));
    }
  }
}
