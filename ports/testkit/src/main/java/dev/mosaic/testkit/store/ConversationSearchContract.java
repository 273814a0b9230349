package dev.mosaic.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.domain.chat.ChatMessage;
import dev.mosaic.domain.chat.Conversation;
import dev.mosaic.domain.chat.Conversation.Origin;
import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.chat.ConversationSelection;
import dev.mosaic.domain.chat.ConversationSelection.Filed;
import dev.mosaic.domain.chat.SearchText;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.ConversationStore;
import dev.mosaic.ports.store.FoundConversation;
import dev.mosaic.ports.store.Page;
import dev.mosaic.ports.store.PageRequest;
import dev.mosaic.ports.store.UserStore;
import dev.mosaic.testkit.time.HandMovedClock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link ConversationStore} finds. Each test begins with an empty one. */
public abstract class ConversationSearchContract {
  private static final Instant NOW = HandMovedClock.START;
  private static final PageRequest ALL = new PageRequest(1, 100);

  private UserId ada;
  private UserId bob;
  private Conversation tea;
  private ChatMessage question;
  private ChatMessage answer;

  protected abstract ConversationStore conversations();

  protected abstract UserStore users();

  @BeforeEach
  void adaTalkedAboutTea() {
    ada = People.joined(users());
    bob = People.joined(users());
    tea = begun(ada, "Afternoon drinks", Origin.PERSON, 0);
    question = ChatMessage.ofUser(tea.id(), "Which Darjeeling is best?", NOW);
    answer = ChatMessage.ofUser(tea.id(), "First flush Darjeeling, from Thurbo.", NOW);
    conversations().append(ada, List.of(question, answer));
  }

  @Test
  void findsTheFirstMessageThatHasIt() {
    FoundConversation found = found(ada, "darjeeling").getFirst();

    assertThat(found.conversation()).isEqualTo(tea);
    assertThat(found.message()).isEqualTo(question.id());
    assertThat(found.snippet().before()).isEqualTo("Which ");
    assertThat(found.snippet().hit()).isEqualTo("Darjeeling");
    assertThat(found.snippet().after()).isEqualTo(" is best?");
  }

  @Test
  void findsTitlesBeforeMessages() {
    conversations().append(ada, List.of(ChatMessage.ofUser(tea.id(), "More drinks, please", NOW)));

    FoundConversation found = found(ada, "DRINKS").getFirst();

    assertThat(found.message()).isNull();
    assertThat(found.snippet().hit()).isEqualTo("drinks");
  }

  @Test
  void wantsAllWordsInOneText() {
    assertThat(found(ada, "thurbo flush"))
        .extracting(FoundConversation::message)
        .containsExactly(answer.id());
    assertThat(found(ada, "which thurbo")).isEmpty();
    assertThat(found(ada, "coffee")).isEmpty();
  }

  @Test
  void findsInTheOrderOfTheListInPages() {
    Conversation late = begun(ada, "Late tea", Origin.PERSON, 60);
    Conversation pinned = begun(ada, "Pinned tea", Origin.PERSON, 0);
    Conversation middle = begun(ada, "Middle tea", Origin.PERSON, 30);
    begun(ada, "Coffee", Origin.PERSON, 90);
    conversations().change(ada, pinned.id(), found -> found.withPinned(true));

    Page<FoundConversation> first =
        conversations().search(ada, listed(), text("tea"), new PageRequest(1, 2));
    Page<FoundConversation> second =
        conversations().search(ada, listed(), text("tea"), new PageRequest(2, 2));

    assertThat(first.rows())
        .extracting(FoundConversation::conversation)
        .containsExactly(pinned.withPinned(true), late);
    assertThat(second.rows()).extracting(FoundConversation::conversation).containsExactly(middle);
    assertThat(first.total()).isEqualTo(3);
  }

  @Test
  void findsAmongManyEachOfThemOnce() {
    for (int i = 0; i < 120; i++) {
      Conversation one = begun(ada, "No. " + i, Origin.PERSON, i + 1);
      conversations()
          .append(
              ada,
              List.of(
                  ChatMessage.ofUser(one.id(), "Nothing " + i, NOW),
                  ChatMessage.ofUser(one.id(), i % 10 == 0 ? "needle" : "hay", NOW)));
    }

    assertThat(found(ada, "needle"))
        .extracting(found -> found.conversation().title())
        .containsExactly(
            "No. 110", "No. 100", "No. 90", "No. 80", "No. 70", "No. 60", "No. 50", "No. 40",
            "No. 30", "No. 20", "No. 10", "No. 0");
  }

  @Test
  void findsOnlyWhatIsSelected() {
    conversations().change(ada, tea.id(), found -> found.withArchived(true));
    Conversation program = begun(ada, "Tea of a program", Origin.PROGRAM, 0);

    assertThat(conversations().search(ada, listed(), text("darjeeling"), ALL).rows()).isEmpty();
    assertThat(conversations().search(ada, of(Filed.ARCHIVED), text("darjeeling"), ALL).rows())
        .hasSize(1);
    assertThat(found(ada, "darjeeling")).hasSize(1);
    assertThat(
            conversations()
                .search(
                    ada,
                    new ConversationSelection(Origin.PROGRAM, Filed.ANYWHERE),
                    text("tea"),
                    ALL)
                .rows())
        .extracting(FoundConversation::conversation)
        .containsExactly(program);
  }

  @Test
  void findsNothingOfOthersAndNothingHidden() {
    assertThat(found(bob, "darjeeling")).isEmpty();

    conversations().hide(ada, tea.id(), NOW);

    assertThat(found(ada, "darjeeling")).isEmpty();
  }

  private List<FoundConversation> found(UserId owner, String words) {
    return conversations().search(owner, of(Filed.ANYWHERE), text(words), ALL).rows();
  }

  private static SearchText text(String words) {
    return SearchText.parse(words).orElseThrow();
  }

  private static ConversationSelection listed() {
    return ConversationSelection.listed(Origin.PERSON);
  }

  private static ConversationSelection of(Filed filed) {
    return new ConversationSelection(Origin.PERSON, filed);
  }

  private Conversation begun(UserId owner, String text, Origin origin, int seconds) {
    Conversation begun =
        Conversation.begin(ConversationId.random(), owner, text, NOW.plusSeconds(seconds), origin);
    conversations().insert(begun);
    return begun;
  }
}
