package dev.mosaic.testkit.store;

import static dev.mosaic.domain.chat.ConversationSelection.listed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.domain.chat.AnswerNotes;
import dev.mosaic.domain.chat.AnswerNotice;
import dev.mosaic.domain.chat.AnswerWork;
import dev.mosaic.domain.chat.ChatMessage;
import dev.mosaic.domain.chat.ChatMessage.Status;
import dev.mosaic.domain.chat.Conversation;
import dev.mosaic.domain.chat.Conversation.Origin;
import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.chat.ConversationKey;
import dev.mosaic.domain.chat.MessageId;
import dev.mosaic.domain.chat.ToolCall;
import dev.mosaic.domain.chat.ToolCall.State;
import dev.mosaic.domain.chat.TurnFault;
import dev.mosaic.domain.llm.TokenUsage;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.ConversationStore;
import dev.mosaic.ports.store.PageRequest;
import dev.mosaic.ports.store.UserStore;
import dev.mosaic.testkit.time.HandMovedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link ConversationStore} does. Each test begins with an empty one. */
public abstract class ConversationStoreContract {
  private static final Instant NOW = HandMovedClock.START;
  private static final Duration TOOK = Duration.ofMillis(1_250);

  private UserId ada;
  private UserId bob;
  private Conversation talk;

  protected abstract ConversationStore conversations();

  protected abstract UserStore users();

  @BeforeEach
  void adaBeginsAConversation() {
    ada = People.joined(users());
    bob = People.joined(users());
    talk = begun(ada, "About tea", NOW);
  }

  @Test
  void findsAConversationForItsOwnerAlone() {
    assertThat(conversations().find(ada, talk.id())).contains(talk);
    assertThat(conversations().find(bob, talk.id())).isEmpty();
    assertThat(conversations().find(ada, ConversationId.random())).isEmpty();
  }

  @Test
  void listsOwnConversationsLatestFirstInPages() {
    Conversation latest = begun(ada, "Latest", NOW.plusSeconds(2));
    Conversation middle = begun(ada, "Middle", NOW.plusSeconds(1));
    begun(bob, "Foreign", NOW);

    assertThat(conversations().list(ada, listed(Origin.PERSON), new PageRequest(1, 2)).rows())
        .containsExactly(latest, middle);
    assertThat(conversations().list(ada, listed(Origin.PERSON), new PageRequest(2, 2)).rows())
        .containsExactly(talk);
    assertThat(conversations().list(ada, listed(Origin.PERSON), new PageRequest(3, 2)).rows())
        .isEmpty();
    assertThat(conversations().list(ada, listed(Origin.PERSON), new PageRequest(3, 2)).total())
        .isEqualTo(3);
  }

  @Test
  void keepsWhereMessagesStandAndWhatIsShown() {
    ChatMessage first = ChatMessage.ofUser(talk.id(), "Green?", NOW);
    ChatMessage answer = ChatMessage.awaited(talk.id(), NOW);
    conversations().append(ada, List.of(first, answer));
    ChatMessage anew = ChatMessage.ofUser(talk.id(), "Black?", NOW).beginningAnew();
    ChatMessage after = ChatMessage.ofUser(talk.id(), "Both?", NOW).following(answer.id());
    conversations().append(ada, List.of(anew, after));

    assertThat(conversations().places(ada, talk.id()))
        .containsExactly(first.place(), answer.place(), anew.place(), after.place());
    assertThat(conversations().messages(ada, talk.id()))
        .containsExactly(first, answer, anew, after);
    assertThat(conversations().places(bob, talk.id())).isEmpty();
    assertThat(conversations().places(ada, ConversationId.random())).isEmpty();

    conversations().change(ada, talk.id(), found -> found.showing(answer.id()));
    assertThat(conversations().find(ada, talk.id()).orElseThrow().tip()).isEqualTo(answer.id());
    conversations().update(ada, after.ended("Both!", Status.COMPLETE, null));
    assertThat(conversations().places(ada, talk.id())).last().isEqualTo(after.place());

    conversations().append(ada, List.of(ChatMessage.ofUser(talk.id(), "White?", NOW)));
    assertThat(conversations().find(ada, talk.id()).orElseThrow().tip()).isNull();

    conversations().hide(ada, talk.id(), NOW);
    assertThat(conversations().places(ada, talk.id())).isEmpty();
  }

  @Test
  void keepsWhatProgramsBeginApartFromThePersonsOwn() {
    Conversation program = ofProgram(ada, "By a program");
    conversations().insert(program);

    assertThat(conversations().find(ada, program.id())).contains(program);
    assertThat(conversations().list(ada, listed(Origin.PERSON), new PageRequest(1, 5)).rows())
        .containsExactly(talk);
    assertThat(conversations().list(ada, listed(Origin.PROGRAM), new PageRequest(1, 5)).rows())
        .containsExactly(program);
    assertThat(conversations().list(ada, listed(Origin.PROGRAM), new PageRequest(1, 5)).total())
        .isEqualTo(1);
    assertThat(conversations().list(bob, listed(Origin.PROGRAM), new PageRequest(1, 5)).rows())
        .isEmpty();
  }

  @Test
  void findsAConversationByTheKeyAProgramOfItsOwnerGaveIt() {
    ConversationKey key = ConversationKey.of(ada, "chat", "their-chat-7");
    Conversation kept = ofProgram(ada, "Kept by key");

    assertThat(conversations().insert(kept, key)).isTrue();
    assertThat(conversations().insert(ofProgram(ada, "Second"), key)).isFalse();

    assertThat(conversations().find(ada, key)).contains(kept);
    assertThat(conversations().find(bob, key)).isEmpty();
    assertThat(conversations().find(ada, ConversationKey.of(ada, "chat", "another"))).isEmpty();
    assertThat(conversations().list(ada, listed(Origin.PROGRAM), new PageRequest(1, 5)).rows())
        .containsExactly(kept);
    assertThat(conversations().delete(ada, kept.id())).isTrue();
    assertThat(conversations().find(ada, key)).isEmpty();
    assertThat(conversations().insert(ofProgram(ada, "Anew"), key)).isTrue();
  }

  @Test
  void addsOneConversationOfManyCallsByOneKey() {
    ConversationKey key = ConversationKey.of(ada, "chat", "at once");

    List<Boolean> added =
        ConcurrentCalls.call(8, i -> conversations().insert(ofProgram(ada, "No. " + i), key));

    assertThat(added).containsOnlyOnce(true);
    assertThat(conversations().find(ada, key)).isPresent();
  }

  @Test
  void keepsMessagesInTheOrderTheyWereAddedAndMovesTheConversation() {
    ChatMessage question = said("Which tea?", NOW.plusSeconds(5));
    ChatMessage answer = ChatMessage.awaited(talk.id(), NOW.plusSeconds(5));
    ChatMessage late = said("Written before, added after", NOW.plusSeconds(4));

    conversations().append(ada, List.of(question, answer));
    conversations().append(ada, List.of(late));

    assertThat(conversations().messages(ada, talk.id())).containsExactly(question, answer, late);
    assertThat(conversations().find(ada, talk.id()).orElseThrow().lastMessageAt())
        .isEqualTo(NOW.plusSeconds(5));
  }

  @Test
  void loseNoneOfParallelAdditions() {
    List<ChatMessage> added =
        IntStream.range(0, 20).mapToObj(i -> said("No. " + i, NOW.plusSeconds(i))).toList();

    ConcurrentCalls.call(
        20,
        i -> {
          conversations().append(ada, List.of(added.get(i)));
          return true;
        });

    assertThat(conversations().messages(ada, talk.id())).containsExactlyInAnyOrderElementsOf(added);
    assertThat(conversations().find(ada, talk.id()).orElseThrow().lastMessageAt())
        .isEqualTo(NOW.plusSeconds(19));
  }

  @Test
  void addsNothingAtAllWhereOneConversationIsGoneOrForeign() {
    Conversation foreign = begun(bob, "Foreign", NOW);
    ChatMessage own = said("Mine", NOW.plusSeconds(1));
    ChatMessage smuggled = ChatMessage.ofUser(foreign.id(), "Hi", NOW.plusSeconds(1));

    conversations().append(ada, List.of(own, smuggled));
    conversations().append(ada, List.of(smuggled));

    assertThat(conversations().messages(ada, talk.id())).isEmpty();
    assertThat(conversations().messages(bob, foreign.id())).isEmpty();
    assertThat(conversations().find(ada, talk.id())).contains(talk);
  }

  @Test
  void replacesWhatCameOfAnAnswer() {
    ChatMessage awaited = ChatMessage.awaited(talk.id(), NOW);
    conversations().append(ada, List.of(awaited));
    ChatMessage failed =
        awaited.ended("Half an ans", Status.FAILED, new TurnFault("cut_off", "It broke off."));

    conversations().update(ada, failed);

    assertThat(conversations().messages(ada, talk.id())).containsExactly(failed);
  }

  @Test
  void keepsHowAnAnswerCameAbout() {
    AnswerNotes notes =
        AnswerNotes.NONE
            .answeredBy("mine/vendor/model:free")
            .and(new AnswerNotice("no_credit", "mine/a", "The account has no credit.", "Add some."))
            .and(new AnswerNotice("stream_broke", null, "The answer broke off.", null))
            .spending(new TokenUsage(1_200, 34, 5, 6, true, true))
            .taking(TOOK);
    ChatMessage added = ChatMessage.awaited(talk.id(), NOW).noted(notes);
    ChatMessage silent = ChatMessage.awaited(talk.id(), NOW).noted(AnswerNotes.NONE);
    ChatMessage named = ChatMessage.awaited(talk.id(), NOW).noted(AnswerNotes.NONE.answeredBy("m"));

    conversations().append(ada, List.of(added, silent, named));

    assertThat(conversations().messages(ada, talk.id())).containsExactly(added, silent, named);
    conversations().interruptStreaming(Set.of());
    assertThat(conversations().messages(ada, talk.id()))
        .extracting(ChatMessage::notes)
        .containsExactly(notes, AnswerNotes.NONE, named.notes());
  }

  @Test
  void replacesTheNotesOfAnAnswerAndKeepsThemWhenItEnds() {
    ChatMessage awaited = ChatMessage.awaited(talk.id(), NOW);
    conversations().append(ada, List.of(awaited));
    ChatMessage noted = awaited.noted(AnswerNotes.NONE.answeredBy("mine/b"));

    conversations().update(ada, noted);
    assertThat(conversations().messages(ada, talk.id())).containsExactly(noted);

    conversations().update(ada, noted.ended("Tea.", Status.COMPLETE, null));
    assertThat(conversations().messages(ada, talk.id()))
        .containsExactly(noted.ended("Tea.", Status.COMPLETE, null))
        .extracting(ChatMessage::notes)
        .containsExactly(noted.notes());
  }

  @Test
  void keepsWhatWasDoneForAnAnswer() {
    ToolCall call =
        new ToolCall("call/1", "exec", "Look", 3, "ls \"ä\"", State.FAILED, "no\n😀", NOW, TOOK);
    ToolCall bare = new ToolCall("c2", "", "", 0, "", State.STOPPED, "", NOW, null);
    AnswerWork work = new AnswerWork("Hm.\n", List.of(call, bare), TOOK);
    ChatMessage added = ChatMessage.awaited(talk.id(), NOW).worked(work);
    ChatMessage idle = ChatMessage.awaited(talk.id(), NOW);

    conversations().append(ada, List.of(added, idle));
    assertThat(conversations().messages(ada, talk.id())).containsExactly(added, idle);

    conversations().update(ada, idle.worked(work));
    conversations().update(ada, added.ended("Tea.", Status.COMPLETE, null));
    assertThat(conversations().messages(ada, talk.id()))
        .extracting(ChatMessage::work)
        .containsExactly(work, work);
  }

  @Test
  void leavesOtherPeoplesMessagesAlone() {
    ChatMessage awaited = ChatMessage.awaited(talk.id(), NOW);
    conversations().append(ada, List.of(awaited));

    conversations().update(bob, awaited.ended("Forged", Status.COMPLETE, null));

    assertThat(conversations().messages(bob, talk.id())).isEmpty();
    assertThat(conversations().messages(ada, talk.id())).containsExactly(awaited);
  }

  @Test
  void removesAConversationWithItsMessagesForItsOwnerAlone() {
    ChatMessage awaited = ChatMessage.awaited(talk.id(), NOW);
    conversations().append(ada, List.of(awaited));

    assertThat(conversations().delete(bob, talk.id())).isFalse();
    assertThat(conversations().delete(ada, talk.id())).isTrue();

    assertThat(conversations().delete(ada, talk.id())).isFalse();
    assertThat(conversations().messages(ada, talk.id())).isEmpty();
    conversations().update(ada, awaited.ended("Too late", Status.COMPLETE, null));
    assertThat(conversations().find(ada, talk.id())).isEmpty();
  }

  @Test
  void marksAnswersLeftStreamingAsInterrupted() {
    ChatMessage whole = said("Whole", NOW);
    ChatMessage awaited = ChatMessage.awaited(talk.id(), NOW);
    ChatMessage goneOnWith = ChatMessage.awaited(talk.id(), NOW);
    conversations().append(ada, List.of(whole, awaited, goneOnWith));
    Set<MessageId> except = Set.of(goneOnWith.id());

    assertThat(conversations().interruptStreaming(except)).isEqualTo(1);
    assertThat(conversations().interruptStreaming(except)).isZero();

    assertThat(conversations().messages(ada, talk.id()))
        .containsExactly(whole, awaited.ended("", Status.INTERRUPTED, null), goneOnWith);
    assertThat(conversations().interruptStreaming(Set.of())).isEqualTo(1);
  }

  private ChatMessage said(String text, Instant at) {
    return ChatMessage.ofUser(talk.id(), text, at);
  }

  private static Conversation ofProgram(UserId owner, String text) {
    return Conversation.begin(ConversationId.random(), owner, text, NOW, Origin.PROGRAM);
  }

  private Conversation begun(UserId owner, String text, Instant at) {
    Conversation begun = Conversation.begin(ConversationId.random(), owner, text, at);
    conversations().insert(begun);
    return begun;
  }
}
