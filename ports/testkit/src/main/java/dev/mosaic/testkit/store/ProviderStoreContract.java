package dev.mosaic.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.domain.provider.ApiType;
import dev.mosaic.domain.provider.LearnedFacts;
import dev.mosaic.domain.provider.ModelFacts;
import dev.mosaic.domain.provider.Provider;
import dev.mosaic.domain.provider.ProviderType;
import dev.mosaic.domain.provider.TokenField;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.ProviderStore;
import dev.mosaic.ports.store.UserStore;
import dev.mosaic.testkit.time.HandMovedClock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link ProviderStore} does. */
public abstract class ProviderStoreContract {
  private static final Instant NOW = HandMovedClock.START;

  private UserId ada;
  private UserId bob;

  protected abstract ProviderStore providers();

  protected abstract UserStore users();

  @BeforeEach
  void twoPeopleJoin() {
    ada = People.joined(users());
    bob = People.joined(users());
  }

  @Test
  void findsWhatWasAddedWithEveryField() {
    Provider full = Accounts.full(ada, "full");
    Provider bare = Accounts.bare(ada, "bare", NOW);

    assertThat(providers().insert(full)).isTrue();
    assertThat(providers().insert(bare)).isTrue();

    assertThat(providers().find(ada, full.id())).contains(full);
    assertThat(providers().find(ada, bare.id())).contains(bare);
  }

  @Test
  void listsThePersonsOwnOldestFirst() {
    Provider young = Accounts.bare(ada, "young", NOW.plusSeconds(60));
    Provider old = Accounts.bare(ada, "old", NOW);
    List.of(young, old, Accounts.bare(bob, "foreign", NOW)).forEach(providers()::insert);

    assertThat(providers().list(ada)).containsExactly(old, young);
  }

  @Test
  void refusesASecondAccountOfOneNameButLetsAnotherPersonHaveIt() {
    providers().insert(Accounts.bare(ada, "mine", NOW));

    assertThat(providers().insert(Accounts.full(ada, "mine"))).isFalse();
    assertThat(providers().insert(Accounts.full(bob, "mine"))).isTrue();

    assertThat(providers().list(ada)).hasSize(1);
  }

  @Test
  void oneOfManyParallelAdditionsGetsTheName() {
    List<Boolean> added =
        ConcurrentCalls.call(20, i -> providers().insert(Accounts.bare(ada, "mine", NOW)));

    assertThat(added).filteredOn(Boolean::booleanValue).hasSize(1);
  }

  @Test
  void replacesEveryField() {
    Provider old = Accounts.full(ada, "old");
    providers().insert(old);
    Provider renamed = Accounts.renamed(old, "new");

    assertThat(providers().update(renamed)).isTrue();
    assertThat(providers().update(renamed)).isTrue();

    assertThat(providers().list(ada)).containsExactly(renamed);
  }

  @Test
  void refusesToRenameToATakenName() {
    Provider first = Accounts.bare(ada, "first", NOW);
    Provider second = Accounts.bare(ada, "second", NOW);
    providers().insert(first);
    providers().insert(second);

    assertThat(providers().update(Accounts.renamed(second, "first"))).isFalse();

    assertThat(providers().find(ada, second.id())).contains(second);
  }

  @Test
  void oneOfTwoParallelRenamesGetsTheName() {
    List<Provider> both =
        List.of(Accounts.bare(ada, "first", NOW), Accounts.bare(ada, "second", NOW));
    both.forEach(providers()::insert);

    List<Boolean> renamed =
        ConcurrentCalls.call(2, i -> providers().update(Accounts.renamed(both.get(i), "third")));

    assertThat(renamed).containsExactlyInAnyOrder(true, false);
  }

  @Test
  void hidesOtherPeoplesAccounts() {
    Provider foreign = Accounts.full(bob, "foreign");
    providers().insert(foreign);
    Provider rebound = Accounts.bare(ada, "foreign", NOW);

    assertThat(providers().find(ada, foreign.id())).isEmpty();
    assertThat(providers().delete(ada, foreign.id())).isFalse();
    assertThat(providers().update(rebound)).isFalse();

    assertThat(providers().find(bob, foreign.id())).contains(foreign);
  }

  @Test
  void removesAnAccountOnce() {
    Provider gone = Accounts.full(ada, "gone");
    providers().insert(gone);

    assertThat(providers().delete(ada, gone.id())).isTrue();

    assertThat(providers().delete(ada, gone.id())).isFalse();
    assertThat(providers().find(ada, gone.id())).isEmpty();
    assertThat(providers().update(gone)).isFalse();
  }

  @Test
  void keepsWhatTheVendorReportsOfAModel() {
    for (ApiType protocol : ApiType.values()) {
      Provider account = Accounts.speaking(protocol, ada);

      assertThat(providers().insert(account)).isTrue();

      assertThat(providers().find(ada, account.id())).contains(account);
    }
  }

  @Test
  void keepsAnAccountOfEveryKind() {
    for (ProviderType kind : ProviderType.values()) {
      Provider account = Accounts.ofKind(kind, ada);

      assertThat(providers().insert(account)).isTrue();

      assertThat(providers().find(ada, account.id())).contains(account);
    }
  }

  @Test
  void keepsWhatWasLearnedOfEachModel() {
    Provider account = Accounts.full(ada, "learning");
    providers().insert(account);
    ModelFacts first = ModelFacts.listed(true, false).withTokenField(TokenField.MAX_TOKENS);
    ModelFacts second = ModelFacts.NONE.refusing("stream_options").refusingDeveloperRole();
    ModelFacts newer = first.refusing("store").withMaxTokens(4_096);

    providers().noteLearned(account, "vendor/first", first);
    providers().noteLearned(account, "a \"second\" one", second);
    providers().noteLearned(account, "vendor/first", newer);

    Map<String, ModelFacts> expected = new HashMap<>(account.learned().models());
    expected.putAll(Map.of("vendor/first", newer, "a \"second\" one", second));
    assertThat(providers().find(ada, account.id()))
        .contains(account.knowing(new LearnedFacts(expected)));
  }

  @Test
  void keepsNothingLearnedAtAnotherAddressOrInAnotherProtocolOrOfAnotherPerson() {
    Provider mine = Accounts.bare(ada, "mine", NOW);
    Provider elsewhere = Accounts.movedTo(mine, "https://other.example.org/v1");
    Provider otherwise = Accounts.speaking(ApiType.OLLAMA, ada);
    Provider foreign = Accounts.bare(bob, "foreign", NOW);
    List.of(elsewhere, otherwise, foreign).forEach(providers()::insert);
    ModelFacts facts = ModelFacts.NONE.thatThinks();

    providers().noteLearned(mine, "m", facts);
    providers().noteLearned(Accounts.inProtocol(otherwise, ApiType.OPENAI_COMPLETIONS), "m", facts);
    providers().noteLearned(Accounts.ownedBy(foreign, ada), "m", facts);

    assertThat(providers().find(ada, elsewhere.id())).contains(elsewhere);
    assertThat(providers().find(ada, otherwise.id())).contains(otherwise);
    assertThat(providers().find(bob, foreign.id())).contains(foreign);
  }

  @Test
  void remembersWhenAnAccountLastAnsweredWell() {
    Provider busy = Accounts.bare(ada, "busy", NOW);
    Provider idle = Accounts.bare(ada, "idle", NOW);
    List.of(busy, idle).forEach(providers()::insert);
    assertThat(providers().lastSuccesses(ada)).isEmpty();

    providers().noteSuccess(ada, busy.id(), NOW.plusSeconds(5));
    providers().noteSuccess(ada, busy.id(), NOW.plusSeconds(9));
    providers().noteSuccess(ada, busy.id(), NOW.plusSeconds(7));

    assertThat(providers().lastSuccesses(ada)).isEqualTo(Map.of(busy.id(), NOW.plusSeconds(9)));
    assertThat(providers().update(Accounts.renamed(busy, "renamed"))).isTrue();
    assertThat(providers().lastSuccesses(ada)).isEqualTo(Map.of(busy.id(), NOW.plusSeconds(9)));
  }

  @Test
  void notesNoSuccessOfAnAccountThatIsGoneOrForeign() {
    Provider gone = Accounts.bare(ada, "gone", NOW);
    Provider foreign = Accounts.bare(bob, "foreign", NOW);
    List.of(gone, foreign).forEach(providers()::insert);
    providers().noteSuccess(ada, gone.id(), NOW);
    providers().delete(ada, gone.id());

    providers().noteSuccess(ada, gone.id(), NOW);
    providers().noteSuccess(ada, foreign.id(), NOW);

    assertThat(providers().lastSuccesses(ada)).isEmpty();
    assertThat(providers().lastSuccesses(bob)).isEmpty();
  }
}
