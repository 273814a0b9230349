package dev.mosaic.testkit.store;

import dev.mosaic.domain.provider.Model;
import dev.mosaic.domain.provider.Provider;
import dev.mosaic.domain.provider.ProviderName;
import dev.mosaic.domain.provider.ProviderType;
import dev.mosaic.domain.sharing.ProviderShare;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.testkit.time.HandMovedClock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Terms on which accounts are shared, for tests. */
public final class Shares {
  private Shares() {}

  /** An account with all its models, for these people, without a limit. */
  public static ProviderShare with(Provider account, UserId... people) {
    return of(account, false, Set.of(people), models(account), null);
  }

  /** An account with all its models, for everybody. */
  public static ProviderShare withEveryone(Provider account) {
    return of(account, true, Set.of(), models(account), null);
  }

  /** The same account with these models alone, up to that many tokens. */
  public static ProviderShare limited(
      ProviderShare share, @Nullable Long monthlyTokens, String... models) {
    return new ProviderShare(
        share.account(),
        share.owner(),
        ProviderName.shared(ProviderType.CUSTOM),
        share.everyone(),
        share.people(),
        List.of(models),
        monthlyTokens,
        share.since().plusSeconds(60));
  }

  private static ProviderShare of(
      Provider account,
      boolean everyone,
      Set<UserId> people,
      List<String> models,
      @Nullable Long monthlyTokens) {
    return new ProviderShare(
        account.id(),
        account.owner(),
        ProviderName.shared(account.type()),
        everyone,
        people,
        models,
        monthlyTokens,
        HandMovedClock.START);
  }

  private static List<String> models(Provider account) {
    return account.models().stream().map(Model::id).toList();
  }
}
