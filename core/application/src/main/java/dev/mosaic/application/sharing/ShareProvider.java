package dev.mosaic.application.sharing;

import dev.mosaic.application.agent.delivery.SharedSettings;
import dev.mosaic.application.audit.AuditTarget;
import dev.mosaic.application.request.Caller;
import dev.mosaic.application.setup.AgentPolicies;
import dev.mosaic.domain.InvalidInput;
import dev.mosaic.domain.provider.Provider;
import dev.mosaic.domain.provider.ProviderId;
import dev.mosaic.domain.provider.ProviderName;
import dev.mosaic.domain.sharing.ProviderShare;
import dev.mosaic.domain.user.User;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.ActingPerson;
import dev.mosaic.ports.store.ProviderStore;
import dev.mosaic.ports.store.ShareStore;
import dev.mosaic.ports.store.Transactions;
import dev.mosaic.ports.store.UserStore;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lets others use one of a person's own accounts, on other terms than before, or not any more. Its
 * key stays where it is.
 */
public final class ShareProvider {
  private final ProviderStore providers;
  private final ShareStore shares;
  private final UserStore users;
  private final Transactions transactions;
  private final AgentPolicies policies;
  private final SharedSettings delivery;
  private final ShareAudit audit;
  private final ShareViews views;
  private final Clock clock;

  ShareProvider(
      ProviderStore providers,
      ShareStore shares,
      UserStore users,
      Transactions transactions,
      AgentPolicies policies,
      SharedSettings delivery,
      ShareAudit audit,
      ShareViews views,
      Clock clock) {
    this.providers = providers;
    this.shares = shares;
    this.users = users;
    this.transactions = transactions;
    this.policies = policies;
    this.delivery = delivery;
    this.audit = audit;
    this.views = views;
    this.clock = clock;
  }

  /**
   * On which terms from now on.
   *
   * @param people who may use it; none, and not everyone, ends the share whatever the rest says
   * @param models ids
   * @param monthlyTokens null for as much as they like
   */
  public record Command(
      Caller caller,
      ProviderId id,
      boolean everyone,
      List<UserId> people,
      List<String> models,
      @Nullable Long monthlyTokens) {
    boolean ends() {
      return !everyone && people.isEmpty();
    }
  }

  /** How it ended. */
  public sealed interface Outcome {
    record Shared(ShareView view) implements Outcome {}

    record NotFound() implements Outcome {}

    /** An administrator does not let members share. */
    record NotAllowed() implements Outcome {}
  }

  /** What was there before and is there after. */
  private record Change(
      Provider account, @Nullable ProviderShare before, @Nullable ProviderShare after) {}

  /**
   * @throws InvalidInput if somebody is not active here, or a model is none of the account's
   */
  public Outcome share(Command command) {
    Caller caller = command.caller();
    boolean mayShare = policies.current().letsShare(caller.user());
    if (!mayShare && !command.ends()) {
      audit.refused(
          caller, AuditTarget.PROVIDER_ID.named(command.id().toString()), "sharing_not_allowed");
      return new Outcome.NotAllowed();
    }
    Optional<Change> done = transactions.inTransaction(() -> apply(command));
    if (done.isEmpty()) {
      return new Outcome.NotFound();
    }
    Change change = done.get();
    if (change.before() != null || change.after() != null) {
      audit.note(caller, change.account(), change.before(), change.after());
      delivery.changed(
          Stream.of(Optional.ofNullable(change.before()), Optional.ofNullable(change.after()))
              .flatMap(Optional::stream)
              .toList());
    }
    return new Outcome.Shared(views.of(caller.id(), command.id(), mayShare));
  }

  private Optional<Change> apply(Command command) {
    UserId owner = command.caller().id();
    Optional<Provider> found = providers.find(owner, command.id());
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Provider account = found.get();
    ProviderShare before = shares.find(owner, account.id()).orElse(null);
    if (command.ends()) {
      shares.delete(owner, account.id());
      return Optional.of(new Change(account, before, null));
    }
    checkPeople(command);
    checkModels(command, account);
    ProviderShare wanted =
        new ProviderShare(
            account.id(),
            owner,
            before == null ? ProviderName.shared(account.type()) : before.name(),
            command.everyone(),
            new HashSet<>(command.people()),
            command.models(),
            command.monthlyTokens(),
            before == null ? clock.instant() : before.since());
    return shares.save(wanted)
        ? Optional.of(new Change(account, before, wanted))
        : Optional.empty();
  }

  private void checkPeople(Command command) {
    for (int i = 0; i < command.people().size(); i++) {
      UserId person = command.people().get(i);
      boolean here = ActingPerson.aside(() -> users.find(person)).filter(User::active).isPresent();
      if (!here) {
        throw new InvalidInput(
            "people[" + i + "]", "unknown_person", "Nobody who may sign in here has this id.");
      }
    }
  }

  private static void checkModels(Command command, Provider account) {
    for (int i = 0; i < command.models().size(); i++) {
      if (!account.offers(command.models().get(i))) {
        throw new InvalidInput(
            "models[" + i + "]", "unknown_model", "The account does not offer this model.");
      }
    }
  }
}
