package dev.mosaic.application.sharing;

import dev.mosaic.application.request.Caller;
import dev.mosaic.application.setup.AgentPolicies;
import dev.mosaic.domain.provider.ProviderId;
import dev.mosaic.ports.store.ProviderStore;
import java.util.Optional;

/** Shows people with whom they share their own accounts, on which terms, and what those used. */
public final class ShowShare {
  private final ProviderStore providers;
  private final ShareViews views;
  private final AgentPolicies policies;

  ShowShare(ProviderStore providers, ShareViews views, AgentPolicies policies) {
    this.providers = providers;
    this.views = views;
    this.policies = policies;
  }

  /** Empty for unknown accounts and other people's, also for those shared with the caller. */
  public Optional<ShareView> show(Caller caller, ProviderId id) {
    return providers
        .find(caller.id(), id)
        .map(found -> views.of(caller.id(), id, policies.current().letsShare(caller.user())));
  }
}
