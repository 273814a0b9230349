package dev.mosaic.application.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mosaic.application.World;
import dev.mosaic.application.attachment.KeepAttachment;
import dev.mosaic.application.conversation.ChangeConversation;
import dev.mosaic.application.request.Caller;
import dev.mosaic.domain.chat.Attachment;
import dev.mosaic.domain.chat.AttachmentId;
import dev.mosaic.domain.chat.ChatMessage;
import dev.mosaic.domain.chat.ClientTurnId;
import dev.mosaic.domain.chat.Conversation;
import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.chat.TurnId;
import dev.mosaic.domain.provider.ModelFacts;
import dev.mosaic.domain.provider.ModelRef;
import dev.mosaic.domain.provider.Provider;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Models that people choose for single conversations. */
class ChosenModelTest {
  private static final ModelRef OTHER = ModelRef.parse("model", "other/scripted-small");

  private final World world = new World();
  private final ChatCases chat = world.mosaic.chat();
  private final Caller ada = world.equipped("ada");
  private final Provider other = world.addProvider(ada, "other");

  @Test
  void answersFromTheFirstMessageOnUntilAnotherIsChosen() {
    StartTurn.Outcome.Started first = started(null, new ModelChoice(OTHER));
    ConversationId talk = first.conversation();
    StartTurn.Outcome.Started second = started(talk, null);
    change(talk, new ModelChoice(null));
    StartTurn.Outcome.Started third = started(talk, null);
    StartTurn.Outcome.Started fourth = started(talk, new ModelChoice(OTHER));

    assertThat(modelOf(first)).isEqualTo("other/scripted-small");
    assertThat(modelOf(second)).isEqualTo("other/scripted-small");
    assertThat(modelOf(third)).isEqualTo("null");
    assertThat(modelOf(fourth)).isEqualTo("other/scripted-small");
  }

  @Test
  void isTheAgentsOwnChoiceWhereNothingIsSaid() {
    assertThat(modelOf(started(null, null))).isEqualTo("null");
  }

  @Test
  void givesWayToTheAgentsOwnChoiceOnceItIsGoneAndSaysSo() {
    StartTurn.Outcome.Started first = started(null, new ModelChoice(OTHER));
    world.stores.providers().update(other.switched(false, world.clock.instant()));

    StartTurn.Outcome.Started second = started(first.conversation(), null);

    assertThat(modelOf(second)).isEqualTo("null");
    assertThat(answers(first.conversation()).getLast().notes().notices())
        .extracting(notice -> notice.code() + " " + notice.model())
        .containsExactly("chosen_model_gone other/scripted-small");
    assertThat(answers(first.conversation()).getFirst().notes().notices()).isEmpty();
  }

  @Test
  void isOneOfOnesOwn() {
    ModelRef nowhere = ModelRef.parse("model", "nowhere/at-all");
    Caller bob = world.equipped("bob");
    world.addProvider(bob, "bobs");
    ModelRef bobs = ModelRef.parse("model", "bobs/scripted-small");

    assertThat(start(null, new ModelChoice(nowhere)))
        .isEqualTo(new StartTurn.Outcome.UnknownModel(nowhere));
    assertThat(start(null, new ModelChoice(bobs)))
        .isEqualTo(new StartTurn.Outcome.UnknownModel(bobs));
    ConversationId talk = started(null, null).conversation();
    assertThat(change(talk, new ModelChoice(bobs)))
        .isEqualTo(new ChangeConversation.Outcome.UnknownModel(bobs));
    assertThat(find(talk).map(Conversation::model)).isEmpty();
  }

  @Test
  void isRefusedPicturesThatItIsKnownNotToSee() {
    world.stores.providers().noteLearned(other, "scripted-small", ModelFacts.listed(null, false));
    Attachment picture = picture();

    assertThat(start(null, new ModelChoice(OTHER), picture.id()))
        .isEqualTo(new StartTurn.Outcome.ModelSeesNoPictures());
    assertThat(start(null, null, picture.id())).isInstanceOf(StartTurn.Outcome.Started.class);
  }

  private Attachment picture() {
    KeepAttachment.Outcome kept =
        world
            .mosaic
            .attachments()
            .keep()
            .keep(new KeepAttachment.Command(ada.id(), "cat.png", "image/png", new byte[] {1}));
    return ((KeepAttachment.Outcome.Kept) kept).attachment();
  }

  private ChangeConversation.Outcome change(ConversationId talk, ModelChoice model) {
    return world
        .mosaic
        .conversations()
        .change()
        .change(new ChangeConversation.Command(ada.id(), talk, null, null, null, model));
  }

  /** Begun, and answered. */
  private StartTurn.Outcome.Started started(
      @Nullable ConversationId conversation, @Nullable ModelChoice model) {
    int before = conversation == null ? 0 : answers(conversation).size();
    StartTurn.Outcome.Started turn = (StartTurn.Outcome.Started) start(conversation, model);
    await()
        .until(
            () ->
                answers(turn.conversation()).stream()
                        .filter(answer -> answer.status() == ChatMessage.Status.COMPLETE)
                        .count()
                    == before + 1);
    return turn;
  }

  private StartTurn.Outcome start(
      @Nullable ConversationId conversation, @Nullable ModelChoice model, AttachmentId... files) {
    return chat.start()
        .start(
            new StartTurn.Command(
                ada.id(),
                conversation,
                new ClientTurnId(UUID.randomUUID().toString()),
                "Hi",
                List.of(files),
                model,
                true));
  }

  private @Nullable String modelOf(StartTurn.Outcome.Started turn) {
    return world.runs.modelOf(new TurnId(turn.turn().value()));
  }

  private Optional<Conversation> find(ConversationId talk) {
    return world.stores.conversations().find(ada.id(), talk);
  }

  private List<ChatMessage> answers(ConversationId conversation) {
    return world.stores.conversations().messages(ada.id(), conversation).stream()
        .filter(message -> message.role() == ChatMessage.Speaker.ASSISTANT)
        .toList();
  }
}
