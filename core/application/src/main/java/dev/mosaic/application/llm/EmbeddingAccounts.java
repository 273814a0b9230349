package dev.mosaic.application.llm;

import dev.mosaic.application.setup.LentAccounts;
import dev.mosaic.domain.InvalidInput;
import dev.mosaic.domain.provider.Model;
import dev.mosaic.domain.provider.ModelRef;
import dev.mosaic.domain.provider.Provider;
import dev.mosaic.domain.settings.AgentConfig;
import dev.mosaic.domain.sharing.SharedAccount;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.AgentConfigStore;
import dev.mosaic.ports.store.ProviderStore;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds which account is asked for vectors, by the model a program names. */
final class EmbeddingAccounts {
  private final ProviderStore providers;
  private final AgentConfigStore configs;
  private final LentAccounts lent;

  EmbeddingAccounts(ProviderStore providers, AgentConfigStore configs, LentAccounts lent) {
    this.providers = providers;
    this.configs = configs;
    this.lent = lent;
  }

  /** What was found, each with the names of the accounts that can, oldest first. */
  sealed interface Choice {
    List<String> able();

    /**
     * @param accounts all of the owner's own, those switched off too
     */
    record Found(Route route, List<Provider> accounts, List<String> able) implements Choice {}

    /** No active account of the owner's has this name. */
    record Unknown(List<String> able) implements Choice {}

    /** The account's protocol has no vectors; or none was named, and which is meant is open. */
    record NotServed(List<String> able) implements Choice {}
  }

  /**
   * @param model as account/model, or a model alone; any text
   */
  Choice find(UserId owner, String model) {
    int slash = model.indexOf('/');
    String id = model.substring(slash + 1);
    if (!Model.canBeId(id)) {
      throw new InvalidInput(
          "model", "invalid_model_id", "A model id has 1 to 200 printable characters.");
    }
    List<Provider> accounts = providers.list(owner);
    // Of somebody else's account, no model but those its owner chose.
    List<SharedAccount> loans =
        lent.of(owner).stream().filter(loan -> loan.account().offers(id.strip())).toList();
    List<Provider> active =
        Stream.concat(
                accounts.stream().filter(Provider::active),
                loans.stream().map(SharedAccount::account))
            .toList();
    List<Provider> able = active.stream().filter(it -> it.apiType().servesVectors()).toList();
    List<String> names = able.stream().map(it -> it.name().value()).toList();
    if (slash >= 0 && named(active, model.substring(0, slash)).isEmpty()) {
      return new Choice.Unknown(names);
    }
    Optional<Provider> account =
        slash < 0 ? unnamed(owner, able) : named(able, model.substring(0, slash));
    return account
        .<Choice>map(it -> new Choice.Found(route(owner, loans, it, id.strip()), accounts, names))
        .orElseGet(() -> new Choice.NotServed(names));
  }

  private static Route route(
      UserId owner, List<SharedAccount> loans, Provider account, String model) {
    return loans.stream()
        .filter(loan -> loan.account().equals(account))
        .findFirst()
        .map(loan -> Route.lent(loan, model, owner))
        .orElseGet(() -> Route.own(account, model));
  }

  private static Optional<Provider> named(List<Provider> accounts, String name) {
    return accounts.stream().filter(it -> it.name().value().equals(name)).findFirst();
  }

  /** The account the owner's agent thinks with, or else the only one that can. */
  private Optional<Provider> unnamed(UserId owner, List<Provider> able) {
    return configs
        .find(owner)
        .map(AgentConfig::primaryModel)
        .map(ModelRef::provider)
        .flatMap(name -> named(able, name.value()))
        .or(() -> able.size() == 1 ? Optional.of(able.getFirst()) : Optional.empty());
  }
}
