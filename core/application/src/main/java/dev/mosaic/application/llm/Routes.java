package dev.mosaic.application.llm;

import dev.mosaic.application.agent.door.ContainerDoor.Visitor;
import dev.mosaic.application.facts.ContainerFacts;
import dev.mosaic.domain.provider.ApiType;
import dev.mosaic.domain.provider.ModelRef;
import dev.mosaic.domain.provider.Provider;
import dev.mosaic.domain.settings.AgentConfig;
import dev.mosaic.domain.user.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds which models may answer an agent's call, or its owner's. */
final class Routes {
  private final ContainerFacts facts;

  Routes(ContainerFacts facts) {
    this.facts = facts;
  }

  /**
   * What may answer.
   *
   * @param asked the model the agent named
   * @param instead what Mosaic may ask instead before the agent notices: the fallbacks that follow
   *     it, up to the first of another protocol, which the agent must ask itself
   * @param following how many fallbacks of whatever protocol follow the asked one
   * @param accounts all of the owner's, those switched off too
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

  /** Empty unless the model is one of an active account of the agent's owner. */
  Optional<Choice> find(Visitor visitor, String account, ApiType api, String model) {
    List<Provider> accounts = facts.accountsOf(visitor.accountOwner());
    List<Provider> active =
        accounts.stream().filter(Provider::active).filter(visitor::mayUse).toList();
    return active.stream()
        .filter(it -> it.name().value().equals(account) && it.apiType() == api && it.offers(model))
        .findFirst()
        .map(provider -> choice(visitor, accounts, active, new Route(provider, model)));
  }

  /** The model a person's own agent asks first; empty where it could ask none. */
  Optional<Route> first(UserId owner) {
    List<Provider> active = facts.accountsOf(owner).stream().filter(Provider::active).toList();
    return facts
        .configOf(owner)
        .map(AgentConfig::primaryModel)
        .flatMap(primary -> routeOf(active, primary));
  }

  private Choice choice(
      Visitor visitor, List<Provider> accounts, List<Provider> active, Route asked) {
    List<Route> order = order(visitor, active);
    int place = order.indexOf(asked);
    List<Route> after = place < 0 ? List.of() : order.subList(place + 1, order.size());
    List<Route> instead =
        after.stream()
            .takeWhile(route -> route.account().apiType() == asked.account().apiType())
            .toList();
    return new Choice(asked, instead, after.size(), accounts);
  }

  private List<Route> order(Visitor visitor, List<Provider> active) {
    if (!(visitor instanceof Visitor.OfUser)) {
      return List.of();
    }
    AgentConfig config =
        facts
            .configOf(visitor.accountOwner())
            .orElseGet(() -> AgentConfig.empty(visitor.accountOwner()));
    return config.models().stream()
        .flatMap(ref -> routeOf(active, ref).stream())
        .distinct()
        .toList();
  }

  private static Optional<Route> routeOf(List<Provider> active, ModelRef ref) {
    return active.stream()
        .filter(it -> it.offers(ref))
        .findFirst()
        .map(provider -> new Route(provider, ref.modelId()));
  }
}
