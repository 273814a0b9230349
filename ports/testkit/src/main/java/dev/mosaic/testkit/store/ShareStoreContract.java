package dev.mosaic.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.domain.llm.LlmCall;
import dev.mosaic.domain.provider.Model;
import dev.mosaic.domain.provider.Provider;
import dev.mosaic.domain.provider.ProviderId;
import dev.mosaic.domain.sharing.ProviderShare;
import dev.mosaic.domain.sharing.ShareUse;
import dev.mosaic.domain.sharing.SharedAccount;
import dev.mosaic.domain.user.Role;
import dev.mosaic.domain.user.User;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.ProviderStore;
import dev.mosaic.ports.store.ShareStore;
import dev.mosaic.ports.store.UsageStore;
import dev.mosaic.ports.store.UserStore;
import dev.mosaic.testkit.time.HandMovedClock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link ShareStore} does. Each test begins with an empty one. */
public abstract class ShareStoreContract {
  private static final Instant NOW = HandMovedClock.START;

  private UserId ada;
  private UserId bob;
  private UserId carol;
  private Provider account;

  protected abstract ShareStore shares();

  protected abstract ProviderStore providers();

  protected abstract UsageStore usage();

  protected abstract UserStore users();

  @BeforeEach
  void adaHasAnAccount() {
    ada = People.joined(users());
    bob = People.joined(users());
    carol = People.joined(users());
    account = Accounts.full(ada, "mine");
    providers().insert(account);
  }

  @Test
  void showsAnOwnerWhatTheyShareAndNobodyElse() {
    ProviderShare share = Shares.with(account, bob, carol);
    assertThat(shares().find(ada, account.id())).isEmpty();

    assertThat(shares().save(share)).isTrue();

    assertThat(shares().find(ada, account.id())).contains(share);
    assertThat(shares().list(ada)).containsExactly(share);
    assertThat(shares().find(bob, account.id())).isEmpty();
    assertThat(shares().list(bob)).isEmpty();
  }

  @Test
  void sharesNoAccountThatItsOwnerDoesNotHave() {
    Provider foreign = Accounts.full(bob, "his");
    providers().insert(foreign);

    assertThat(shares().save(Shares.with(Accounts.ownedBy(foreign, ada), carol))).isFalse();

    assertThat(shares().lentTo(carol)).isEmpty();
  }

  @Test
  void lendsAnAccountUnderTheNameOfItsShareWithTheModelsChosen() {
    ProviderShare share = Shares.limited(Shares.with(account, bob), 500L, "b", "gone");
    shares().save(share);

    SharedAccount lent = shares().lentTo(bob).getFirst();

    assertThat(lent.account().id()).isEqualTo(account.id());
    assertThat(lent.account().owner()).isEqualTo(ada);
    assertThat(lent.account().name()).isEqualTo(share.name());
    assertThat(lent.account().models()).extracting(Model::id).containsExactly("b");
    assertThat(lent.account().connection()).isEqualTo(account.connection());
    assertThat(lent.account().learned()).isEqualTo(account.learned());
    assertThat(lent.lender().id()).isEqualTo(ada);
    assertThat(lent.monthlyTokens()).isEqualTo(500L);
    assertThat(shares().lentTo(carol)).isEmpty();
    assertThat(shares().lentTo(ada)).isEmpty();
  }

  @Test
  void showsASharedAccountWithoutItsKeyAndWhatChecksSaid() {
    shares().save(Shares.with(account, bob));

    Provider shown = shares().sharedWith(bob).getFirst().account();

    assertThat(shown.id()).isEqualTo(account.id());
    assertThat(shown.displayName()).isEqualTo(account.displayName());
    assertThat(shown.apiKey()).isNull();
    assertThat(shown.apiKeyHint()).isNull();
    assertThat(shown.lastProbe()).isNull();
    assertThat(shares().sharedWith(carol)).isEmpty();
  }

  @Test
  void lendsToEverybodyAlsoToWhoJoinsLater() {
    shares().save(Shares.withEveryone(account));
    UserId dora = People.joined(users());

    assertThat(shares().lentTo(dora)).extracting(SharedAccount::everyone).containsExactly(true);
    assertThat(shares().sharedWith(bob)).hasSize(1);
    assertThat(shares().lentTo(ada)).as("nobody borrows their own").isEmpty();
  }

  @Test
  void keepsNameAndTimeWhenTheTermsChange() {
    ProviderShare first = Shares.with(account, bob);
    shares().save(first);

    shares().save(Shares.limited(Shares.with(account, carol), 7L, "b"));

    ProviderShare kept = shares().find(ada, account.id()).orElseThrow();
    assertThat(kept.name()).isEqualTo(first.name());
    assertThat(kept.since()).isEqualTo(first.since());
    assertThat(kept.people()).containsExactly(carol);
    assertThat(kept.models()).containsExactly("b");
    assertThat(kept.monthlyTokens()).isEqualTo(7L);
    assertThat(shares().lentTo(bob)).isEmpty();
    assertThat(shares().lentTo(carol)).hasSize(1);
  }

  @Test
  void endsAShareForItsOwnerAlone() {
    shares().save(Shares.with(account, bob));
    assertThat(shares().delete(bob, account.id())).isFalse();
    assertThat(shares().lentTo(bob)).hasSize(1);

    assertThat(shares().delete(ada, account.id())).isTrue();

    assertThat(shares().delete(ada, account.id())).isFalse();
    assertThat(shares().lentTo(bob)).isEmpty();
    assertThat(shares().find(ada, account.id())).isEmpty();
  }

  @Test
  void endsAShareWithItsAccount() {
    shares().save(Shares.with(account, bob));
    shares().save(Shares.withEveryone(account));

    providers().delete(ada, account.id());

    assertThat(shares().lentTo(bob)).isEmpty();
    assertThat(shares().list(ada)).isEmpty();
  }

  @Test
  void lendsAnAccountAsItsOwnerChangedIt() {
    shares().save(Shares.with(account, bob));
    assertThat(shares().lentTo(bob).getFirst().isUsable()).isTrue();

    providers().update(account.offering(List.of(Model.named("b")), NOW));
    assertThat(shares().lentTo(bob).getFirst().account().models())
        .extracting(Model::id)
        .containsExactly("b");
    providers().update(account.switched(false, NOW));
    assertThat(shares().lentTo(bob).getFirst().isUsable()).isFalse();
  }

  @Test
  void knowsALenderAsTheyAreNow() {
    shares().save(Shares.with(account, bob));
    assertThat(shares().lentTo(bob).getFirst().lender().isAdmin()).isFalse();
    User lender = users().find(ada).orElseThrow();

    users().update(lender.withRole(Role.ADMIN));
    assertThat(shares().lentTo(bob).getFirst().lender().isAdmin()).isTrue();
    users().update(lender.withActive(false));
    assertThat(shares().lentTo(bob).getFirst().isUsable()).isFalse();
  }

  @Test
  void sumsUpWhatEachUsedInAMonthAndTellsEachTheirOwn() {
    shares().save(Shares.with(account, bob, carol));
    usage().append(lent(bob, NOW, 10));
    usage().append(lent(bob, NOW.plus(Duration.ofDays(1)), 5));
    usage().append(lent(carol, NOW, 3));
    usage().append(lent(bob, NOW.plus(Duration.ofDays(40)), 2));

    YearMonth month = monthOf(NOW);
    YearMonth later = monthOf(NOW.plus(Duration.ofDays(40)));
    assertThat(shares().use(ada, account.id()))
        .containsExactlyInAnyOrder(
            new ShareUse(bob, later, 2),
            new ShareUse(bob, month, 15),
            new ShareUse(carol, month, 3));
    assertThat(shares().use(ada, account.id()).getFirst().month()).isEqualTo(later);
    assertThat(shares().use(bob, account.id())).isEmpty();
    assertThat(shares().tokensUsed(bob, account.id(), month)).isEqualTo(15);
    assertThat(shares().tokensUsed(carol, account.id(), month)).isEqualTo(3);
    assertThat(shares().tokensUsed(ada, account.id(), month)).isZero();
    assertThat(shares().tokensUsed(bob, ProviderId.random(), month)).isZero();
  }

  @Test
  void knowsWhatWasUsedAlsoAfterTheShareHasEnded() {
    shares().save(Shares.with(account, bob));
    usage().append(lent(bob, NOW, 10));

    shares().delete(ada, account.id());
    shares().save(Shares.with(account, bob));

    assertThat(shares().tokensUsed(bob, account.id(), monthOf(NOW))).isEqualTo(10);
  }

  @Test
  void writesDownACallOfAnAccountThatIsGone() {
    shares().save(Shares.with(account, bob));
    providers().delete(ada, account.id());

    usage().append(lent(bob, NOW, 10));

    assertThat(usage().tokensSince(bob, NOW)).isEqualTo(10);
    assertThat(shares().use(ada, account.id())).isEmpty();
  }

  private LlmCall lent(UserId user, Instant at, long tokens) {
    return Calls.lent(account, user, at, tokens);
  }

  private static YearMonth monthOf(Instant time) {
    return YearMonth.from(time.atZone(ZoneOffset.UTC));
  }
}
