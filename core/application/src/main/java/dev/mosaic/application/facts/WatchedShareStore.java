package dev.mosaic.application.facts;

import dev.mosaic.application.facts.Changes.Subject;
import dev.mosaic.domain.provider.ProviderId;
import dev.mosaic.domain.sharing.ProviderShare;
import dev.mosaic.domain.sharing.ShareUse;
import dev.mosaic.domain.sharing.SharedAccount;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.ShareStore;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Shared accounts whose changes are counted. */
final class WatchedShareStore implements ShareStore {
  private final ShareStore store;
  private final Changes changes;

  WatchedShareStore(ShareStore store, Changes changes) {
    this.store = store;
    this.changes = changes;
  }

  @Override
  public Optional<ProviderShare> find(UserId owner, ProviderId account) {
    return store.find(owner, account);
  }

  @Override
  public List<ProviderShare> list(UserId owner) {
    return store.list(owner);
  }

  @Override
  public boolean save(ProviderShare share) {
    return changes.during(Subject.Shares.ALL, () -> store.save(share));
  }

  @Override
  public boolean delete(UserId owner, ProviderId account) {
    return changes.during(Subject.Shares.ALL, () -> store.delete(owner, account));
  }

  @Override
  public List<SharedAccount> sharedWith(UserId person) {
    return store.sharedWith(person);
  }

  @Override
  public List<SharedAccount> lentTo(UserId person) {
    return store.lentTo(person);
  }

  @Override
  public List<ShareUse> use(UserId owner, ProviderId account) {
    return store.use(owner, account);
  }

  @Override
  public long tokensUsed(UserId person, ProviderId account, YearMonth month) {
    return store.tokensUsed(person, account, month);
  }
}
