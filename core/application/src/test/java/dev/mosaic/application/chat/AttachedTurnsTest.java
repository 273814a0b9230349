package dev.mosaic.application.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mosaic.application.World;
import dev.mosaic.application.attachment.EraseLooseAttachments;
import dev.mosaic.application.attachment.KeepAttachment;
import dev.mosaic.application.request.Caller;
import dev.mosaic.domain.chat.Attachment;
import dev.mosaic.domain.chat.AttachmentId;
import dev.mosaic.domain.chat.AttachmentLimits;
import dev.mosaic.domain.chat.ChatMessage;
import dev.mosaic.domain.chat.ClientTurnId;
import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.chat.TurnId;
import dev.mosaic.ports.agent.RunRequest;
import dev.mosaic.testkit.agent.ReplyScript;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Messages with files. */
class AttachedTurnsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final World world = new World();
  private final ChatCases chat = world.mosaic.chat();
  private final Caller ada = world.equipped("ada");
  private final Caller bob = world.equipped("bob");

  @Test
  void reachTheGatewayAndStayWithTheirMessage() {
    Attachment picture = kept(ada, "cat.png", "image/png", "meow");
    Attachment notes = kept(ada, "notes.txt", "text/plain", "black, small");

    StartTurn.Outcome.Started turn = started(null, "one", "Who?", notes, picture);
    awaitEnd(turn.conversation(), 1);

    assertThat(filesOf(turn.turn())).containsExactly("notes.txt black, small", "cat.png meow");
    ShowConversation.View view = chat.show().show(ada.id(), turn.conversation()).orElseThrow();
    assertThat(view.attachmentsOf(view.messages().getFirst()))
        .extracting(Attachment::name)
        .containsExactly("notes.txt", "cat.png");
    assertThat(view.attachmentsOf(view.messages().getLast())).isEmpty();
    assertThat(world.stores.attachments().loose(ada.id())).isEmpty();
  }

  @Test
  void needNoWordsAndCallTheConversationByTheirNames() {
    StartTurn.Outcome.Started turn =
        started(null, "one", "", kept(ada, "cat.png", "image/png", "meow"));
    awaitEnd(turn.conversation(), 1);

    assertThat(chat.show().show(ada.id(), turn.conversation()).orElseThrow().conversation().title())
        .isEqualTo("cat.png");
  }

  @Test
  void areBegunOnceHoweverOftenTheyAreSent() {
    Attachment picture = kept(ada, "cat.png", "image/png", "meow");

    StartTurn.Outcome.Started first = started(null, "one", "Who?", picture);
    StartTurn.Outcome.Started second = started(null, "one", "Who?", picture);

    assertThat(second.turn()).isEqualTo(first.turn());
    awaitEnd(first.conversation(), 1);
    assertThat(world.stores.attachments().of(ada.id(), first.conversation())).hasSize(1);
  }

  @Test
  void takeCopiesOfWhatWentWithAnEarlierMessage() {
    Attachment picture = kept(ada, "cat.png", "image/png", "meow");
    StartTurn.Outcome.Started first = started(null, "one", "Who?", picture);
    awaitEnd(first.conversation(), 1);

    StartTurn.Outcome.Started again = started(first.conversation(), "two", "Who?", picture);
    awaitEnd(first.conversation(), 2);

    assertThat(filesOf(again.turn())).containsExactly("cat.png meow");
    assertThat(world.stores.attachments().of(ada.id(), first.conversation()))
        .extracting(Attachment::name)
        .containsExactly("cat.png", "cat.png");
  }

  @Test
  void areRefusedWithWhatIsGoneOrSomebodyElses() {
    Attachment bobs = kept(bob, "secret.txt", "text/plain", "of Bob");

    assertThat(start(null, "one", "Read", bobs.id()))
        .isEqualTo(new StartTurn.Outcome.AttachmentNotFound(bobs.id()));

    assertThat(world.stores.attachments().loose(bob.id())).containsExactly(bobs);
    assertThat(world.stores.conversations().ids(ada.id())).isEmpty();
    assertThat(world.channel.turns()).isEmpty();
  }

  @Test
  void areRefusedWhereTheGatewayWouldNotTakeThemTogether() {
    AttachmentId[] files =
        IntStream.range(0, 4)
            .mapToObj(i -> kept(ada, i + ".png", "image/png", "x".repeat(5_000_000)).id())
            .toArray(AttachmentId[]::new);

    assertThat(start(null, "one", "Look", files))
        .isEqualTo(new StartTurn.Outcome.AttachmentsTooLarge());
    assertThat(world.stores.attachments().loose(ada.id())).hasSize(4);
  }

  @Test
  void waitWithTheirMessageAndAreGivenBackWithIt() {
    CountDownLatch going = new CountDownLatch(1);
    world.channel.willReply(ReplyScript.streaming().thenText("Hm").thenWaitFor(going).thenDone());
    StartTurn.Outcome.Started first = started(null, "one", "Hi");
    await().until(() -> !world.channel.turns().isEmpty());
    StartTurn.Outcome.Started second =
        started(first.conversation(), "two", "", kept(ada, "cat.png", "image/png", "meow"));
    StartTurn.Outcome.Started third =
        started(first.conversation(), "three", "No", kept(ada, "dog.png", "image/png", "woof"));

    assertThat(chat.queue().list().list(ada.id(), first.conversation()).orElseThrow())
        .extracting(waits -> waits.attachments().getFirst().name())
        .containsExactly("cat.png", "dog.png");
    assertThat(chat.queue().change().change(ada.id(), first.conversation(), third.turn(), " "))
        .isInstanceOf(ChangeQueuedMessage.Outcome.Changed.class);
    chat.queue().takeBack().takeBack(ada.id(), first.conversation(), third.turn());
    assertThat(world.stores.attachments().loose(ada.id()))
        .extracting(Attachment::name)
        .containsExactly("dog.png");
    going.countDown();
    awaitEnd(first.conversation(), 2);

    assertThat(filesOf(second.turn())).containsExactly("cat.png meow");
    ShowConversation.View view = chat.show().show(ada.id(), first.conversation()).orElseThrow();
    assertThat(view.attachmentsOf(view.messages().get(2)))
        .extracting(Attachment::name)
        .containsExactly("cat.png");
  }

  @Test
  void goWithTheirTurnToTheNextServerProcess() {
    CountDownLatch left = new CountDownLatch(1);
    world.channel.readyWhen(
        () -> {
          await().atMost(PATIENCE).until(() -> left.getCount() == 0);
          return true;
        });
    StartTurn.Outcome.Started turn =
        started(null, "one", "Who?", kept(ada, "cat.png", "image/png", "meow"));
    assertThat(chat.leave().leave(PATIENCE)).isTrue();
    left.countDown();
    ChatCases reborn = world.restarted().chat();
    reborn.recover().recover();

    reborn.resume().resume();

    awaitEnd(turn.conversation(), 1);
    assertThat(filesOf(turn.turn())).containsExactly("cat.png meow");
  }

  @Test
  void failInPlainWordsWhereAFileWasSpoiled() {
    Attachment picture = kept(ada, "cat.png", "image/png", "meow");
    world.stores.attachments().spoil(picture.id());

    StartTurn.Outcome.Started turn = started(null, "one", "Who?", picture);
    awaitEnd(turn.conversation(), 1);

    ChatMessage answer = answers(turn.conversation()).getFirst();
    assertThat(answer.status()).isEqualTo(ChatMessage.Status.FAILED);
    assertThat(Objects.requireNonNull(answer.fault()).code()).isEqualTo("attachment_unreadable");
    assertThat(answer.fault().message()).contains("cat.png");
    assertThat(world.channel.turns()).isEmpty();
  }

  @Test
  void mayNotFillTheDiskWithFilesThatAreNeverSent() {
    IntStream.range(0, AttachmentLimits.LOOSE)
        .forEach(i -> kept(ada, i + ".txt", "text/plain", "x"));

    assertThat(keep(ada, "more.txt", "text/plain", "x"))
        .isEqualTo(new KeepAttachment.Outcome.TooManyLoose());
    kept(bob, "of bob.txt", "text/plain", "x");
    world.clock.advance(EraseLooseAttachments.KEPT.plusSeconds(1));
    kept(bob, "new.txt", "text/plain", "x");
    assertThat(world.mosaic.attachments().erase().erase()).isEqualTo(AttachmentLimits.LOOSE + 1);
    assertThat(keep(ada, "more.txt", "text/plain", "x"))
        .isInstanceOf(KeepAttachment.Outcome.Kept.class);
  }

  @Test
  void mayHaveFilesUpToWhatGatewaysTake() {
    assertThat(keep(ada, "a.png", "image/png", "x".repeat(AttachmentLimits.PICTURE + 1)))
        .isEqualTo(new KeepAttachment.Outcome.TooLarge("image/png", AttachmentLimits.PICTURE));
    assertThat(keep(ada, "a.pdf", "application/pdf", "x".repeat(AttachmentLimits.PICTURE + 1)))
        .isInstanceOf(KeepAttachment.Outcome.Kept.class);
    assertThat(keep(ada, "a.pdf", "application/pdf", "x".repeat(AttachmentLimits.FILE + 1)))
        .isEqualTo(new KeepAttachment.Outcome.TooLarge("application/pdf", AttachmentLimits.FILE));
    assertThat(keep(ada, "a.txt", "text/plain", "")).isEqualTo(new KeepAttachment.Outcome.Empty());
  }

  private Attachment kept(Caller owner, String name, String mediaType, String content) {
    return ((KeepAttachment.Outcome.Kept) keep(owner, name, mediaType, content)).attachment();
  }

  private KeepAttachment.Outcome keep(Caller owner, String name, String mediaType, String content) {
    return world
        .mosaic
        .attachments()
        .keep()
        .keep(
            new KeepAttachment.Command(
                owner.id(), name, mediaType, content.getBytes(StandardCharsets.UTF_8)));
  }

  private StartTurn.Outcome.Started started(
      @Nullable ConversationId conversation, String name, String text, Attachment... files) {
    AttachmentId[] ids = List.of(files).stream().map(Attachment::id).toArray(AttachmentId[]::new);
    return (StartTurn.Outcome.Started) start(conversation, name, text, ids);
  }

  private StartTurn.Outcome start(
      @Nullable ConversationId conversation, String name, String text, AttachmentId... files) {
    return chat.start()
        .start(
            new StartTurn.Command(
                ada.id(), conversation, new ClientTurnId(name), text, List.of(files), true));
  }

  private List<String> filesOf(TurnId turn) {
    return Objects.requireNonNull(world.runs.filesOf(turn)).stream()
        .map(AttachedTurnsTest::told)
        .toList();
  }

  private static String told(RunRequest.File file) {
    return file.name() + " " + new String(file.content(), StandardCharsets.UTF_8);
  }

  private void awaitEnd(ConversationId conversation, int answers) {
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                answers(conversation).stream()
                        .filter(answer -> answer.status() != ChatMessage.Status.STREAMING)
                        .count()
                    == answers);
  }

  private List<ChatMessage> answers(ConversationId conversation) {
    return world.stores.conversations().messages(ada.id(), conversation).stream()
        .filter(message -> message.role() == ChatMessage.Speaker.ASSISTANT)
        .toList();
  }
}
