package dev.mosaic.domain.agent;

import dev.mosaic.domain.provider.ModelRef;
import dev.mosaic.domain.provider.ProviderId;
import dev.mosaic.domain.secret.SealedSecret;
import dev.mosaic.domain.secret.SecretPlace;
import dev.mosaic.domain.user.UserId;
import org.jspecify.annotations.Nullable;

/**
 * An agent that serves the instance.
 *
 * @param accountOwner whose account it thinks with
 * @param gatewayToken sealed for the instance; null before the first start
 */
public record SystemAgent(
    AgentId id,
    String name,
    String role,
    @Nullable SealedSecret gatewayToken,
    ProviderId providerId,
    UserId accountOwner,
    ModelRef primaryModel,
    boolean active) {
  /** Where its gateway's token is sealed: it opens for the account it thinks with alone. */
  public SecretPlace tokenPlace() {
    return SecretPlace.ofInstance("system_container", "gateway_token", id.value().toString())
        .usedFor(accountOwner.toString(), providerId.toString());
  }
}
