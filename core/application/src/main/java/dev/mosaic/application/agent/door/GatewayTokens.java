package dev.mosaic.application.agent.door;

import dev.mosaic.domain.agent.AgentRecord;
import dev.mosaic.domain.agent.SystemAgent;
import dev.mosaic.domain.secret.SealedSecret;
import dev.mosaic.domain.secret.SecretPlace;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.ports.secret.SecretUnreadable;
import dev.mosaic.ports.secret.SecretVault;
import dev.mosaic.ports.secret.TokenMint;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The token of each container, new at every start. Sealed rather than hashed, because Mosaic itself
 * has to show it to the gateway.
 */
public final class GatewayTokens {
  private static final System.Logger LOG = System.getLogger(GatewayTokens.class.getName());

  private final SecretVault vault;
  private final TokenMint mint;

  GatewayTokens(SecretVault vault, TokenMint mint) {
    this.vault = vault;
    this.mint = mint;
  }

  public SecretText fresh() {
    return mint.random();
  }

  public SealedSecret seal(AgentRecord agent, SecretText token) {
    return vault.seal(placeOf(agent), token);
  }

  /** Empty without a token, and for one that does not open: the container's is lost either way. */
  Optional<SecretText> open(AgentRecord agent) {
    return open(placeOf(agent), agent.gatewayToken());
  }

  /** Like {@link #open(AgentRecord)}. */
  Optional<SecretText> open(SystemAgent agent) {
    return open(agent.tokenPlace(), agent.gatewayToken());
  }

  private Optional<SecretText> open(SecretPlace place, @Nullable SealedSecret token) {
    try {
      return Optional.ofNullable(token).map(blob -> vault.open(place, blob));
    } catch (SecretUnreadable spoiled) {
      LOG.log(System.Logger.Level.WARNING, "an agent''s token is lost: {0}", spoiled.getMessage());
      return Optional.empty();
    }
  }

  private static SecretPlace placeOf(AgentRecord agent) {
    return SecretPlace.ofUser("user_container", "gateway_token", agent.owner(), agent.id().value());
  }
}
