package dev.mosaic.server.wiring;

import dev.mosaic.adapters.docker.DockerConfig;
import dev.mosaic.adapters.docker.DockerContainerRuntime;
import dev.mosaic.adapters.docker.Ipv4Subnet;
import dev.mosaic.adapters.http.client.AddressGuard;
import dev.mosaic.adapters.http.client.OwnEndpoint;
import dev.mosaic.adapters.http.client.agent.ChannelLimits;
import dev.mosaic.adapters.http.client.agent.HttpAgentChannel;
import dev.mosaic.adapters.http.client.llm.HttpLlmVendor;
import dev.mosaic.adapters.http.client.llm.VendorLimits;
import dev.mosaic.adapters.http.client.oidc.NimbusOidcIssuer;
import dev.mosaic.adapters.http.client.oidc.OidcLimits;
import dev.mosaic.adapters.http.client.provider.HttpLlmProbe;
import dev.mosaic.adapters.http.client.provider.ProbeLimits;
import dev.mosaic.adapters.postgres.connection.DatabaseUrl;
import dev.mosaic.ports.agent.AgentChannel;
import dev.mosaic.ports.agent.ContainerRuntime;
import dev.mosaic.ports.llm.LlmVendor;
import dev.mosaic.ports.oidc.OidcIssuer;
import dev.mosaic.ports.provider.LlmProbe;
import dev.mosaic.server.ServerOptions;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** What Mosaic calls: the engine, the agents' gateways, the vendors. */
@Factory
final class OutsideFactory {
  @Singleton
  @Bean(typed = ContainerRuntime.class)
  ContainerRuntime runtime(ServerOptions options, InstanceId instance) {
    return new DockerContainerRuntime(
        DockerConfig.ofInstance(instance.value())
            .withHost(options.dockerHost)
            .withNetworkRange(Ipv4Subnet.parse(options.agentsNetwork)));
  }

  @Singleton
  @Bean(typed = AgentChannel.class)
  AgentChannel channel() {
    return new HttpAgentChannel(ChannelLimits.standard());
  }

  @Singleton
  AddressGuard addressGuard(DatabaseUrl database, ServerOptions options) {
    return new AddressGuard(ownEndpoints(database, options));
  }

  @Singleton
  @Bean(typed = LlmProbe.class)
  LlmProbe probe(AddressGuard guard, Clock clock) {
    return new HttpLlmProbe(guard, ProbeLimits.standard(), clock);
  }

  @Singleton
  @Bean(typed = LlmVendor.class, preDestroy = "close")
  HttpLlmVendor vendor(AddressGuard guard) {
    return new HttpLlmVendor(guard, VendorLimits.standard());
  }

  @Singleton
  @Bean(typed = OidcIssuer.class)
  OidcIssuer issuer(AddressGuard guard, Clock clock) {
    return new NimbusOidcIssuer(guard, OidcLimits.standard(), clock);
  }

  /** What nobody may make Mosaic call: itself, its database, its engine. */
  private static List<OwnEndpoint> ownEndpoints(DatabaseUrl database, ServerOptions options) {
    List<OwnEndpoint> own = new ArrayList<>();
    own.add(new OwnEndpoint(database.host(), database.port()));
    for (String local : List.of("localhost", options.bind)) {
      own.add(new OwnEndpoint(local, options.port));
      own.add(new OwnEndpoint(local, options.agentsPort()));
    }
    URI engine = URI.create(options.dockerHost);
    if (engine.getHost() != null && engine.getPort() > 0) {
      own.add(new OwnEndpoint(engine.getHost(), engine.getPort()));
    }
    return own;
  }
}
