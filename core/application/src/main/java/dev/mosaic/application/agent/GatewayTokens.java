package dev.mosaic.application.agent;

import dev.mosaic.domain.agent.AgentRecord;
import dev.mosaic.domain.agent.SystemAgent;
import dev.mosaic.domain.secret.SealedSecret;
import dev.mosaic.domain.secret.SecretPlace;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.ports.secret.SecretVault;
import dev.mosaic.ports.secret.TokenMint;
import java.util.Optional;

/**
 * The token of each container, new at every start. Sealed rather than hashed, because Mosaic itself
 * has to show it to the gateway.
 */
final class GatewayTokens {
  private final SecretVault vault;
  private final TokenMint mint;

  GatewayTokens(SecretVault vault, TokenMint mint) {
    this.vault = vault;
    this.mint = mint;
  }

  SecretText fresh() {
    return mint.random();
  }

  SealedSecret seal(AgentRecord agent, SecretText token) {
    return vault.seal(placeOf(agent), token);
  }

  Optional<SecretText> open(AgentRecord agent) {
    return Optional.ofNullable(agent.gatewayToken()).map(blob -> vault.open(placeOf(agent), blob));
  }

  Optional<SecretText> open(SystemAgent agent) {
    return Optional.ofNullable(agent.gatewayToken())
        .map(
            blob ->
                vault.open(
                    SecretPlace.ofInstance(
                        "system_container", "gateway_token", agent.id().value().toString()),
                    blob));
  }

  private static SecretPlace placeOf(AgentRecord agent) {
    return SecretPlace.ofUser("user_container", "gateway_token", agent.owner(), agent.id().value());
  }
}
