package dev.mosaic.server.wiring;

import dev.mosaic.adapters.http.client.OwnAddresses;
import dev.mosaic.adapters.http.client.OwnEndpoint;
import dev.mosaic.adapters.postgres.connection.DatabaseUrl;
import dev.mosaic.domain.provider.HostAndPort;
import dev.mosaic.server.options.ServerOptions;
import java.net.InetAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What nobody may make this instance call, as it is at the moment. */
final class CurrentOwnAddresses implements OwnAddresses {
  private final List<OwnEndpoint> endpoints;
  private final AgentNetworks agents;
  private final Set<InetAddress> addressesOutside;

  CurrentOwnAddresses(DatabaseUrl database, ServerOptions options, AgentNetworks agents) {
    this.endpoints = endpoints(database, options);
    this.agents = agents;
    this.addressesOutside = Set.copyOf(options.hostAddresses);
  }

  @Override
  public List<OwnEndpoint> endpoints() {
    return endpoints;
  }

  @Override
  public boolean isAgents(InetAddress address) {
    return agents.hold(address);
  }

  @Override
  public boolean isThisMachines(InetAddress address) {
    return addressesOutside.contains(address) || OwnAddresses.super.isThisMachines(address);
  }

  private static List<OwnEndpoint> endpoints(DatabaseUrl database, ServerOptions options) {
    List<OwnEndpoint> own = new ArrayList<>();
    own.add(new OwnEndpoint(database.host(), database.port()));
    for (String local : List.of("localhost", options.bind)) {
      own.add(new OwnEndpoint(local, options.port));
      own.add(new OwnEndpoint(local, options.agentsPort()));
    }
    HostAndPort.of(URI.create(options.dockerHost))
        .ifPresent(engine -> own.add(new OwnEndpoint(engine.host(), engine.port())));
    return List.copyOf(own);
  }
}
