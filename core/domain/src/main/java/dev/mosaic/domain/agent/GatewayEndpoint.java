package dev.mosaic.domain.agent;

/**
 * Where an agent's gateway listens, as Mosaic reaches it.
 *
 * @param host address, never a name taken from a user
 */
public record GatewayEndpoint(String host, int port) {
  public GatewayEndpoint {
    if (host.isBlank() || port < 1 || port > 65_535) {
      throw new IllegalArgumentException("not a gateway endpoint: " + host + ":" + port);
    }
  }
}
