package dev.mosaic.server.wiring;

import dev.mosaic.adapters.docker.engine.DockerContainerRuntime;
import dev.mosaic.adapters.docker.shared.DockerConfig;
import dev.mosaic.adapters.docker.shared.Ipv4Subnet;
import dev.mosaic.adapters.http.client.AddressGuard;
import dev.mosaic.adapters.http.client.agent.ChannelLimits;
import dev.mosaic.adapters.http.client.agent.HttpAgentChannel;
import dev.mosaic.adapters.http.client.agent.run.SocketAgentRuns;
import dev.mosaic.adapters.http.client.agent.run.SocketLimits;
import dev.mosaic.adapters.http.client.llm.HttpLlmVendor;
import dev.mosaic.adapters.http.client.llm.VendorLimits;
import dev.mosaic.adapters.http.client.oidc.NimbusOidcIssuer;
import dev.mosaic.adapters.http.client.oidc.OidcLimits;
import dev.mosaic.adapters.http.client.picture.HttpPictureSource;
import dev.mosaic.adapters.http.client.picture.PictureLimits;
import dev.mosaic.adapters.http.client.provider.HttpLlmProbe;
import dev.mosaic.adapters.http.client.provider.ProbeLimits;
import dev.mosaic.adapters.http.client.push.HttpPushService;
import dev.mosaic.adapters.http.client.push.PushLimits;
import dev.mosaic.adapters.http.openclaw.OpenClawLog;
import dev.mosaic.adapters.http.openclaw.OpenClawProgram;
import dev.mosaic.adapters.postgres.connection.DatabaseUrl;
import dev.mosaic.ports.agent.AgentChannel;
import dev.mosaic.ports.agent.AgentContainers;
import dev.mosaic.ports.agent.AgentDoings;
import dev.mosaic.ports.agent.AgentRuns;
import dev.mosaic.ports.agent.ContainerEngine;
import dev.mosaic.ports.agent.ContainerImages;
import dev.mosaic.ports.agent.ContainerNetworks;
import dev.mosaic.ports.agent.SettingsRefresh;
import dev.mosaic.ports.llm.LlmVendor;
import dev.mosaic.ports.oidc.OidcIssuer;
import dev.mosaic.ports.picture.PictureSource;
import dev.mosaic.ports.provider.LlmProbe;
import dev.mosaic.ports.push.PushService;
import dev.mosaic.server.options.ServerOptions;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;

/** What Mosaic calls: the engine, the agents' gateways, the vendors. */
@Factory
final class OutsideFactory {
  @Singleton
  @Bean(
      typed = {
        ContainerEngine.class,
        ContainerImages.class,
        ContainerNetworks.class,
        AgentContainers.class,
        SettingsRefresh.class,
        DockerContainerRuntime.class
      })
  DockerContainerRuntime runtime(ServerOptions options, InstanceId instance) {
    return new DockerContainerRuntime(
        DockerConfig.ofInstance(instance.value())
            .withHost(options.dockerHost)
            .withNetworkRange(Ipv4Subnet.parse(options.agentsNetwork)),
        new OpenClawProgram(),
        new OpenClawLog());
  }

  @Singleton
  @Bean(typed = {AgentChannel.class, HttpAgentChannel.class})
  HttpAgentChannel channel() {
    return new HttpAgentChannel(ChannelLimits.standard());
  }

  @Singleton
  @Bean(
      typed = {AgentRuns.class, AgentDoings.class},
      preDestroy = "close")
  SocketAgentRuns runs(HttpAgentChannel channel) {
    return new SocketAgentRuns(channel.pairing(), SocketLimits.standard());
  }

  @Singleton
  AgentNetworks agentNetworks(ServerOptions options, DockerContainerRuntime runtime) {
    return new AgentNetworks(
        Ipv4Subnet.parse(options.agentsNetwork), runtime::networksOfAnyInstance);
  }

  @Singleton
  AddressGuard addressGuard(DatabaseUrl database, ServerOptions options, AgentNetworks agents) {
    return new AddressGuard(new CurrentOwnAddresses(database, options, agents));
  }

  @Singleton
  @Bean(typed = LlmProbe.class)
  LlmProbe probe(HttpLlmVendor vendor, AddressGuard guard, Clock clock) {
    return new HttpLlmProbe(vendor, guard, ProbeLimits.standard(), clock);
  }

  @Singleton
  @Bean(
      typed = {LlmVendor.class, HttpLlmVendor.class},
      preDestroy = "close")
  HttpLlmVendor vendor(AddressGuard guard) {
    return new HttpLlmVendor(guard, VendorLimits.standard());
  }

  @Singleton
  @Bean(typed = PushService.class)
  PushService push(AddressGuard guard, ServerOptions options, Clock clock) {
    // Vendors refuse who names nobody to ask, and take no other address than one of these.
    String base = options.publicBase();
    String contact = base.startsWith("https://") ? base : "mailto:nobody@example.com";
    return new HttpPushService(guard, PushLimits.standard(), contact, clock);
  }

  @Singleton
  @Bean(typed = PictureSource.class)
  PictureSource pictures(AddressGuard guard) {
    return new HttpPictureSource(guard, PictureLimits.standard());
  }

  @Singleton
  @Bean(typed = OidcIssuer.class)
  OidcIssuer issuer(AddressGuard guard, Clock clock) {
    return new NimbusOidcIssuer(guard, OidcLimits.standard(), clock);
  }
}
