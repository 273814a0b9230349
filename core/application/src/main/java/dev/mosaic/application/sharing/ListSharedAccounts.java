package dev.mosaic.application.sharing;

import dev.mosaic.application.provider.ProviderUse;
import dev.mosaic.application.setup.LentAccounts;
import dev.mosaic.domain.settings.AgentConfig;
import dev.mosaic.domain.sharing.SharedAccount;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.AgentConfigStore;
import dev.mosaic.ports.store.ShareStore;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;

/** Shows people which accounts of others they may use now, and how much of them they used. */
public final class ListSharedAccounts {
  private final ShareStore shares;
  private final AgentConfigStore configs;
  private final LentAccounts lent;
  private final Clock clock;

  ListSharedAccounts(ShareStore shares, AgentConfigStore configs, LentAccounts lent, Clock clock) {
    this.shares = shares;
    this.configs = configs;
    this.lent = lent;
    this.clock = clock;
  }

  /** Oldest share first. */
  public List<SharedAccountView> list(UserId person) {
    AgentConfig config = configs.find(person).orElseGet(() -> AgentConfig.empty(person));
    return lent.usable(shares.sharedWith(person)).stream()
        .map(shared -> view(person, shared, config))
        .toList();
  }

  private SharedAccountView view(UserId person, SharedAccount shared, AgentConfig config) {
    YearMonth month = YearMonth.from(clock.instant().atZone(ZoneOffset.UTC));
    return new SharedAccountView(
        shared,
        shares.tokensUsed(person, shared.account().id(), month),
        month.plusMonths(1).atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC),
        ProviderUse.of(shared.account(), config));
  }
}
