package dev.mosaic.application.llm;

import dev.mosaic.application.agent.door.ContainerDoor.Visitor;
import dev.mosaic.application.facts.ContainerFacts;
import dev.mosaic.application.setup.LentAccounts;
import dev.mosaic.domain.provider.ApiType;
import dev.mosaic.domain.provider.ModelRef;
import dev.mosaic.domain.provider.Provider;
import dev.mosaic.domain.settings.AgentConfig;
import dev.mosaic.domain.sharing.SharedAccount;
import dev.mosaic.domain.user.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds which models may answer an agent's call, or its owner's. */
final class Routes {
  private final ContainerFacts facts;
  private final LentAccounts lent;

  Routes(ContainerFacts facts, LentAccounts lent) {
    this.facts = facts;
    this.lent = lent;
  }

  /**
   * What may answer.
   *
   * @param asked the model the agent named
   * @param instead what Mosaic may ask instead before the agent notices: the fallbacks that follow
   *     it, up to the first of another protocol, which the agent must ask itself
   * @param following how many fallbacks of whatever protocol follow the asked one
   * @param accounts all of the owner's own, those switched off too
   */
  record Choice(Route asked, List<Route> instead, int following, List<Provider> accounts) {
    List<Route> all() {
      List<Route> all = new ArrayList<>(instead);
      all.addFirst(asked);
      return all;
    }

    /** Whether anything is left to be asked, here or by the agent, should this one fail. */
    boolean isFollowed(Route route) {
      return all().indexOf(route) < following;
    }
  }

  /** Accounts a person may use now: their own, and after them what others share. */
  private record Usable(List<Provider> own, List<SharedAccount> lent, UserId user) {
    List<Provider> accounts() {
      List<Provider> all = new ArrayList<>(own);
      lent.forEach(loan -> all.add(loan.account()));
      return all;
    }

    Route route(Provider account, String model) {
      SharedAccount loan = loanOf(account);
      return loan == null ? Route.own(account, model) : Route.lent(loan, model, user);
    }

    Optional<Route> route(ModelRef ref) {
      return accounts().stream()
          .filter(it -> it.offers(ref))
          .findFirst()
          .map(it -> route(it, ref.modelId()));
    }

    private @Nullable SharedAccount loanOf(Provider account) {
      return lent.stream()
          .filter(loan -> loan.account().name().equals(account.name()))
          .findFirst()
          .orElse(null);
    }
  }

  /** Empty unless the model is one of an active account the agent may use. */
  Optional<Choice> find(Visitor visitor, String account, ApiType api, String model) {
    Usable usable = usable(visitor);
    return usable.accounts().stream()
        .filter(it -> it.name().value().equals(account) && it.apiType() == api && it.offers(model))
        .findFirst()
        .map(provider -> choice(visitor, usable, usable.route(provider, model)));
  }

  /** The model a person's own agent asks first; empty where it could ask none. */
  Optional<Route> first(UserId owner) {
    Usable usable = usable(owner);
    return config(owner).primaryAmong(usable.accounts()).flatMap(usable::route);
  }

  private Choice choice(Visitor visitor, Usable usable, Route asked) {
    List<Route> order = order(visitor, usable);
    int place = order.indexOf(asked);
    List<Route> after = place < 0 ? List.of() : order.subList(place + 1, order.size());
    List<Route> instead =
        after.stream()
            .takeWhile(route -> route.account().apiType() == asked.account().apiType())
            .toList();
    return new Choice(asked, instead, after.size(), facts.accountsOf(visitor.accountOwner()));
  }

  private List<Route> order(Visitor visitor, Usable usable) {
    if (!(visitor instanceof Visitor.OfUser)) {
      return List.of();
    }
    return config(visitor.accountOwner()).modelsAmong(usable.accounts()).stream()
        .flatMap(ref -> usable.route(ref).stream())
        .distinct()
        .toList();
  }

  private Usable usable(Visitor visitor) {
    UserId owner = visitor.accountOwner();
    return switch (visitor) {
      case Visitor.OfUser ignored -> usable(owner);
      // A system agent thinks with an account of the administrator who made it, and no other.
      case Visitor.OfSystem system ->
          new Usable(active(owner).stream().filter(system::mayUse).toList(), List.of(), owner);
    };
  }

  private Usable usable(UserId owner) {
    return new Usable(active(owner), lent.of(owner), owner);
  }

  private List<Provider> active(UserId owner) {
    return facts.accountsOf(owner).stream().filter(Provider::active).toList();
  }

  private AgentConfig config(UserId owner) {
    return facts.configOf(owner).orElseGet(() -> AgentConfig.empty(owner));
  }
}
