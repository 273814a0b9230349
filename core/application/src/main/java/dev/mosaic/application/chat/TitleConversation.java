package dev.mosaic.application.chat;

import static java.lang.System.Logger.Level.ERROR;
import static java.lang.System.Logger.Level.INFO;

import dev.mosaic.application.chat.log.EventLogs;
import dev.mosaic.application.llm.SuggestTitle;
import dev.mosaic.domain.chat.ChatMessage.Status;
import dev.mosaic.domain.chat.ChatSettings;
import dev.mosaic.domain.chat.Conversation;
import dev.mosaic.domain.chat.Conversation.Origin;
import dev.mosaic.domain.chat.Conversation.TitledBy;
import dev.mosaic.domain.chat.ConversationTitle;
import dev.mosaic.domain.chat.TurnEvent;
import dev.mosaic.domain.chat.TurnId;
import dev.mosaic.ports.store.ActingPerson;
import dev.mosaic.ports.store.ChatSettingsStore;
import dev.mosaic.ports.store.ConversationStore;
import java.util.Optional;

/**
 * Gives a conversation that a person began a title of its own once its first answer is there. Aside
 * from the turn, which waits for nothing here; whatever goes wrong, and a server that ends
 * meanwhile, leaves the first words as its title.
 */
final class TitleConversation {
  private static final System.Logger LOG = System.getLogger(TitleConversation.class.getName());

  private final ChatSettingsStore settings;
  private final ConversationStore conversations;
  private final SuggestTitle suggesting;
  private final EventLogs logs;

  TitleConversation(
      ChatSettingsStore settings,
      ConversationStore conversations,
      SuggestTitle suggesting,
      EventLogs logs) {
    this.settings = settings;
    this.conversations = conversations;
    this.suggesting = suggesting;
    this.logs = logs;
  }

  /** Begins if the turn is one that brings a title; the thread that works on it. */
  Optional<Thread> begin(Turn turn, Ending ending) {
    boolean firstAnswer =
        turn.isOpening()
            && turn.command().origin() == Origin.PERSON
            && ending.status() == Status.COMPLETE;
    return firstAnswer
        ? Optional.of(ActingPerson.as(turn.owner(), () -> started(turn)))
        : Optional.empty();
  }

  private Thread started(Turn turn) {
    return ActingPerson.start("title-" + turn.message(), () -> titleGuarded(turn));
  }

  private void titleGuarded(Turn turn) {
    try {
      if (isWanted(turn)) {
        title(turn);
      }
    } catch (RuntimeException surprise) {
      LOG.log(ERROR, "no title for conversation " + turn.conversation(), surprise);
    }
  }

  private boolean isWanted(Turn turn) {
    return settings.find(turn.owner()).orElse(ChatSettings.STANDARD).automaticTitles()
        && conversations
            .find(turn.owner(), turn.conversation())
            .filter(found -> found.titledBy() == TitledBy.WORDS)
            .isPresent();
  }

  private void title(Turn turn) {
    SuggestTitle.Command command =
        new SuggestTitle.Command(
            turn.owner(), turn.command().message().heading(), turn.text().toString());
    switch (suggesting.suggest(command)) {
      case SuggestTitle.Outcome.Suggested suggested -> call(turn, suggested.title());
      case SuggestTitle.Outcome.NotATitle ignored -> keep(turn, "the answer is no title");
      case SuggestTitle.Outcome.NoModel ignored -> keep(turn, "there is no model to ask");
      case SuggestTitle.Outcome.TokensUsedUp ignored -> keep(turn, "the tokens are used up");
      case SuggestTitle.Outcome.Failed failed -> keep(turn, failed.code().label());
      case SuggestTitle.Outcome.GivenUp ignored -> keep(turn, "the call was given up");
    }
  }

  /** Unless the person was faster, which the store decides. */
  private void call(Turn turn, ConversationTitle title) {
    conversations
        .change(turn.owner(), turn.conversation(), found -> found.suggested(title))
        .filter(now -> isCalled(now, title))
        .ifPresent(
            now ->
                logs.tellFollowers(
                    turn.conversation(), new TurnEvent.Titled(TurnId.of(turn.message()), title)));
  }

  private static boolean isCalled(Conversation now, ConversationTitle title) {
    return now.titledBy() == TitledBy.MODEL && now.title().equals(title.value());
  }

  private static void keep(Turn turn, String reason) {
    LOG.log(
        INFO, "conversation {0} keeps its first words as title: {1}", turn.conversation(), reason);
  }
}
