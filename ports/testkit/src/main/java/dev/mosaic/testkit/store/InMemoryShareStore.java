package dev.mosaic.testkit.store;

import static java.util.Comparator.comparing;

import dev.mosaic.domain.llm.LlmCall;
import dev.mosaic.domain.llm.TokenUsage;
import dev.mosaic.domain.provider.Connection;
import dev.mosaic.domain.provider.Provider;
import dev.mosaic.domain.provider.ProviderId;
import dev.mosaic.domain.sharing.ProviderShare;
import dev.mosaic.domain.sharing.ShareUse;
import dev.mosaic.domain.sharing.SharedAccount;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.ShareStore;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shared accounts in memory. */
public final class InMemoryShareStore implements ShareStore, Rollbackable, Forgetful {
  private final Rows<ProviderId, ProviderShare> shares = new Rows<>();
  private final InMemoryProviderStore providers;
  private final InMemoryUserStore users;
  private final InMemoryUsageStore usage;

  public InMemoryShareStore(
      InMemoryProviderStore providers, InMemoryUserStore users, InMemoryUsageStore usage) {
    this.providers = providers;
    this.users = users;
    this.usage = usage;
  }

  @Override
  public Optional<ProviderShare> find(UserId owner, ProviderId account) {
    // A share goes with its account.
    return shares
        .with(rows -> Optional.ofNullable(rows.get(account)))
        .filter(share -> share.owner().equals(owner))
        .filter(share -> providers.find(owner, account).isPresent());
  }

  @Override
  public List<ProviderShare> list(UserId owner) {
    return all().filter(share -> share.owner().equals(owner)).toList();
  }

  @Override
  public boolean save(ProviderShare share) {
    if (providers.find(share.owner(), share.account()).isEmpty()) {
      return false;
    }
    ProviderShare kept =
        find(share.owner(), share.account())
            .map(
                before ->
                    new ProviderShare(
                        share.account(),
                        share.owner(),
                        before.name(),
                        share.everyone(),
                        share.people(),
                        share.models(),
                        share.monthlyTokens(),
                        before.since()))
            .orElse(share);
    shares.with(rows -> Optional.ofNullable(rows.put(share.account(), kept)));
    return true;
  }

  @Override
  public boolean delete(UserId owner, ProviderId account) {
    return find(owner, account).isPresent() && shares.with(rows -> rows.remove(account) != null);
  }

  @Override
  public List<SharedAccount> sharedWith(UserId person) {
    return lentTo(person).stream()
        .map(
            lent ->
                new SharedAccount(
                    shown(lent.account()), lent.lender(), lent.monthlyTokens(), lent.everyone()))
        .toList();
  }

  @Override
  public List<SharedAccount> lentTo(UserId person) {
    return all()
        .filter(share -> share.reaches(person))
        .flatMap(
            share ->
                providers.find(share.owner(), share.account()).stream()
                    .flatMap(
                        own ->
                            users.find(share.owner()).stream()
                                .map(lender -> SharedAccount.of(own, lender, share))))
        .toList();
  }

  @Override
  public List<ShareUse> use(UserId owner, ProviderId account) {
    if (providers.find(owner, account).isEmpty()) {
      return List.of();
    }
    record Key(UserId person, YearMonth month) {}
    return lentCalls(account)
        .collect(Collectors.groupingBy(call -> new Key(call.owner(), monthOf(call))))
        .entrySet()
        .stream()
        .map(one -> new ShareUse(one.getKey().person(), one.getKey().month(), sum(one.getValue())))
        .sorted(comparing(ShareUse::month).reversed().thenComparing(one -> one.person().value()))
        .toList();
  }

  @Override
  public long tokensUsed(UserId person, ProviderId account, YearMonth month) {
    return sum(
        lentCalls(account)
            .filter(call -> call.owner().equals(person) && monthOf(call).equals(month))
            .toList());
  }

  @Override
  public long forget(UserId person) {
    shares.with(
        rows -> {
          rows.replaceAll((account, share) -> without(share, person));
          return true;
        });
    return shares.remove((account, share) -> share.owner().equals(person));
  }

  @Override
  public Runnable snapshot() {
    return shares.snapshot();
  }

  private Stream<ProviderShare> all() {
    return shares.with(rows -> List.copyOf(rows.values())).stream()
        .filter(share -> providers.find(share.owner(), share.account()).isPresent())
        .sorted(comparing(ProviderShare::since));
  }

  private Stream<LlmCall> lentCalls(ProviderId account) {
    return usage.calls().stream()
        .filter(call -> call.lender() != null && call.provider().equals(account));
  }

  private static ProviderShare without(ProviderShare share, UserId person) {
    Set<UserId> people = new HashSet<>(share.people());
    people.remove(person);
    return new ProviderShare(
        share.account(),
        share.owner(),
        share.name(),
        share.everyone(),
        people,
        share.models(),
        share.monthlyTokens(),
        share.since());
  }

  private static Provider shown(Provider account) {
    return new Provider(
        account.id(),
        account.owner(),
        account.name(),
        account.displayName(),
        account.type(),
        new Connection(account.baseUrl(), account.apiType(), null, null),
        account.models(),
        account.active(),
        account.status(),
        null,
        account.learned(),
        account.createdAt(),
        account.updatedAt());
  }

  private static YearMonth monthOf(LlmCall call) {
    return YearMonth.from(call.startedAt().atZone(ZoneOffset.UTC));
  }

  private static long sum(List<LlmCall> some) {
    return some.stream().map(LlmCall::usage).reduce(TokenUsage.NONE, TokenUsage::plus).total();
  }
}
