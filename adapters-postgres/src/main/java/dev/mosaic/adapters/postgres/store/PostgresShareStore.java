package dev.mosaic.adapters.postgres.store;

import dev.mosaic.domain.provider.ProviderId;
import dev.mosaic.domain.sharing.ProviderShare;
import dev.mosaic.domain.sharing.ShareUse;
import dev.mosaic.domain.sharing.SharedAccount;
import dev.mosaic.domain.user.User;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.ShareStore;
import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * Shared accounts in `provider_share` and the tables beside it.
 *
 * <p>What is shared with somebody is found in two steps. As themselves, they are shown the terms of
 * what reaches them; the database shows nobody else's, and never an account. Only then is the
 * account those terms name read as its owner, in {@link #ofLender}, which is the one way from one
 * person's rows to another's.
 */
@Singleton
final class PostgresShareStore implements ShareStore {
  private final ShareRows rows;
  private final ProviderRows providers;
  private final UserRows users;
  private final Seals seals;
  private final PostgresTransactions transactions;

  PostgresShareStore(
      ShareRows rows,
      ProviderRows providers,
      UserRows users,
      Seals seals,
      PostgresTransactions transactions) {
    this.rows = rows;
    this.providers = providers;
    this.users = users;
    this.seals = seals;
    this.transactions = transactions;
  }

  @Override
  public Optional<ProviderShare> find(UserId owner, ProviderId account) {
    return transactions.asOwner(
        owner,
        () ->
            rows.findByUserIdAndProviderId(owner.value(), account.value())
                .filter(seals::hold)
                .map(this::toShare));
  }

  @Override
  public List<ProviderShare> list(UserId owner) {
    return transactions.asOwner(
        owner,
        () ->
            rows.findByUserIdOrderBySharedAtAscAndProviderIdAsc(owner.value()).stream()
                .filter(seals::hold)
                .map(this::toShare)
                .toList());
  }

  @Override
  public boolean save(ProviderShare share) {
    UUID owner = share.owner().value();
    UUID account = share.account().value();
    return transactions.asOwner(
        share.owner(),
        () -> {
          providers.lockOwn(owner);
          if (providers.findByUserIdAndId(owner, account).isEmpty()) {
            return false;
          }
          Optional<ShareRow> before = rows.findByUserIdAndProviderId(owner, account);
          // One that something else changed counts for nothing, its name included.
          before.filter(row -> !seals.hold(row)).ifPresent(row -> rows.delete(owner, account));
          rows.save(
              before
                  .filter(seals::hold)
                  .map(row -> row.onTermsOf(ShareRow.of(share)))
                  .orElseGet(() -> ShareRow.of(share))
                  .sealed(seals));
          rows.removePeople(owner, account);
          share.people().forEach(person -> add(account, owner, person.value()));
          return true;
        });
  }

  private void add(UUID account, UUID owner, UUID person) {
    byte[] seal = seals.of(new SharePersonRow(account, owner, person, null));
    rows.addPerson(account, owner, person, seal);
  }

  @Override
  public boolean delete(UserId owner, ProviderId account) {
    return transactions.asOwner(owner, () -> rows.delete(owner.value(), account.value()) == 1);
  }

  @Override
  public List<SharedAccount> sharedWith(UserId person) {
    return reaching(person, providers::findShown);
  }

  @Override
  public List<SharedAccount> lentTo(UserId person) {
    return reaching(person, providers::findByUserIdAndId);
  }

  @Override
  public List<ShareUse> use(UserId owner, ProviderId account) {
    return transactions.asOwner(
        owner,
        () -> rows.use(owner.value(), account.value()).stream().map(ShareUseRow::toUse).toList());
  }

  @Override
  public long tokensUsed(UserId person, ProviderId account, YearMonth month) {
    return transactions.asOwner(
        person, () -> rows.tokensUsed(person.value(), account.value(), month.atDay(1)));
  }

  private List<SharedAccount> reaching(
      UserId person, BiFunction<UUID, UUID, Optional<ProviderRow>> reading) {
    return transactions.asOwner(
        person,
        () -> {
          Set<UUID> named =
              rows.naming(person.value()).stream()
                  .filter(seals::hold)
                  .map(SharePersonRow::providerId)
                  .collect(Collectors.toSet());
          return rows.reaching(person.value()).stream()
              .filter(seals::hold)
              .filter(row -> row.everyone() || named.contains(row.providerId()))
              .flatMap(row -> ofLender(row, person, reading).stream())
              .toList();
        });
  }

  /**
   * The account that terms are about, read as its owner.
   *
   * @param terms with a seal that holds, as the database showed them to the person they reach
   */
  private Optional<SharedAccount> ofLender(
      ShareRow terms, UserId person, BiFunction<UUID, UUID, Optional<ProviderRow>> reading) {
    UserId lender = new UserId(terms.userId());
    return transactions.as(
        Identity.ofLender(lender),
        () -> {
          Optional<User> user = users.findById(lender.value()).map(row -> row.toUser(seals));
          return reading
              .apply(lender.value(), terms.providerId())
              .map(ProviderRow::toProvider)
              .flatMap(
                  own ->
                      user.map(
                          who ->
                              SharedAccount.of(
                                  own,
                                  who,
                                  terms.toShare(terms.everyone() ? Set.of() : Set.of(person)))));
        });
  }

  private ProviderShare toShare(ShareRow row) {
    return row.toShare(
        rows.people(row.userId(), row.providerId()).stream()
            .filter(seals::hold)
            .map(SharePersonRow::person)
            .collect(Collectors.toSet()));
  }
}
