package dev.mosaic.application.chat;

import dev.mosaic.domain.chat.AnswerNotice;
import dev.mosaic.domain.chat.Conversation;
import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.provider.ModelRef;
import dev.mosaic.domain.provider.Provider;
import dev.mosaic.domain.settings.AgentConfig;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.AgentConfigStore;
import dev.mosaic.ports.store.ConversationStore;
import dev.mosaic.ports.store.ProviderStore;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The models that people choose for single conversations. */
public final class ChosenModels {
  private final ConversationStore conversations;
  private final ProviderStore providers;
  private final AgentConfigStore configs;

  public ChosenModels(
      ConversationStore conversations, ProviderStore providers, AgentConfigStore configs) {
    this.conversations = conversations;
    this.providers = providers;
    this.configs = configs;
  }

  /** Whether a person's agent can ask this model now. */
  public boolean isUsable(UserId owner, ModelRef model) {
    return offering(owner, model).isPresent();
  }

  /** The model of a conversation; null where none was chosen, or there is no such conversation. */
  @Nullable ModelRef of(UserId owner, Place place) {
    return switch (place) {
      case Place.Known known -> of(owner, known.conversation());
      case Place.InsteadOf instead -> of(owner, instead.conversation());
      default -> null;
    };
  }

  private @Nullable ModelRef of(UserId owner, ConversationId conversation) {
    return conversations.find(owner, conversation).map(Conversation::model).orElse(null);
  }

  /**
   * What a turn asks; null for what the agent asks first. One that was chosen and is gone is noted
   * in the answer.
   */
  @Nullable ModelRef of(Turn turn) {
    ModelRef chosen = of(turn.owner(), turn.conversation());
    if (chosen == null || isUsable(turn.owner(), chosen)) {
      return chosen;
    }
    turn.notes()
        .notice(
            new AnswerNotice(
                "chosen_model_gone",
                chosen.toString(),
                "The model chosen for this conversation is not there any more, so your agent's own"
                    + " choice was asked.",
                "Choose another model for this conversation."));
    return null;
  }

  /** Whether it is known that a model takes no pictures; of null, the one an agent asks first. */
  boolean seesNoPictures(UserId owner, @Nullable ModelRef chosen) {
    Optional<ModelRef> asked =
        Optional.ofNullable(chosen)
            .filter(model -> isUsable(owner, model))
            .or(() -> configs.find(owner).map(AgentConfig::primaryModel));
    return asked
        .flatMap(
            model -> offering(owner, model).map(account -> account.learned().of(model.modelId())))
        .filter(facts -> Boolean.FALSE.equals(facts.images()))
        .isPresent();
  }

  private Optional<Provider> offering(UserId owner, ModelRef model) {
    return providers.list(owner).stream()
        .filter(Provider::active)
        .filter(account -> account.offers(model))
        .findFirst();
  }
}
