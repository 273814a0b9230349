package dev.mosaic.adapters.http.agents;

import dev.mosaic.application.Mosaic;
import dev.mosaic.application.Policies;
import dev.mosaic.domain.agent.AgentRecord;
import dev.mosaic.domain.provider.ApiType;
import dev.mosaic.domain.provider.Connection;
import dev.mosaic.domain.provider.HttpUrl;
import dev.mosaic.domain.provider.LearnedFacts;
import dev.mosaic.domain.provider.Model;
import dev.mosaic.domain.provider.ModelRef;
import dev.mosaic.domain.provider.Provider;
import dev.mosaic.domain.provider.ProviderId;
import dev.mosaic.domain.provider.ProviderName;
import dev.mosaic.domain.provider.ProviderStatus;
import dev.mosaic.domain.provider.ProviderType;
import dev.mosaic.domain.settings.AgentConfig;
import dev.mosaic.domain.user.Role;
import dev.mosaic.domain.user.SignInMethod;
import dev.mosaic.domain.user.User;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.domain.user.Username;
import dev.mosaic.ports.llm.LlmVendor;
import dev.mosaic.testkit.Outside;
import dev.mosaic.testkit.agent.InMemoryContainerRuntime;
import dev.mosaic.testkit.llm.ScriptedLlmVendor;
import dev.mosaic.testkit.store.InMemoryStores;
import dev.mosaic.testkit.time.HandMovedClock;
import java.net.InetAddress;
import java.util.List;
import java.util.function.Predicate;

/** The agents' listener over a Mosaic whose outside is all fakes, with one person's agent awake. */
final class AgentsWorld implements AutoCloseable {
  private final Outside outside = new Outside();
  final InMemoryStores stores = outside.stores;
  final HandMovedClock clock = outside.clock;
  final InMemoryContainerRuntime runtime = outside.runtime;
  final ScriptedLlmVendor vendor = outside.vendor;
  final Mosaic mosaic;
  final AgentRecord agent;
  private final String vendorsUrl;
  private final AgentsListener listener;

  private AgentsWorld(
      ModelCalls.Relay relay, ConnectionLimits limits, LlmVendor real, String vendorsUrl) {
    this.vendorsUrl = vendorsUrl;
    if (real != null) {
      outside.with(LlmVendor.class, real);
    }
    mosaic = Mosaic.assemble(outside.ports(), Policies.standard("agent:test", 9000), clock);
    agent = awake("ada");
    listener =
        new AgentsListener(
            mosaic.agents().door().serveConfig(),
            relay == null ? mosaic.llm().relay()::relay : relay,
            mosaic.agents().door().containers(),
            new AgentsListenerConfig("127.0.0.1", 0, address -> true),
            clock,
            limits);
    listener.start();
  }

  static AgentsWorld started() {
    return new AgentsWorld(null, ConnectionLimits.standard(), null, "http://llm.test/v1");
  }

  static AgentsWorld limitedBy(ConnectionLimits limits) {
    return new AgentsWorld(null, limits, null, "http://llm.test/v1");
  }

  /** One in which calls to models are answered so. */
  static AgentsWorld relaying(ModelCalls.Relay relay) {
    return relaying(relay, ConnectionLimits.standard());
  }

  static AgentsWorld relaying(ModelCalls.Relay relay, ConnectionLimits limits) {
    return new AgentsWorld(relay, limits, null, "http://llm.test/v1");
  }

  /** One whose people, administrators, have their accounts at a vendor that really is there. */
  static AgentsWorld calling(LlmVendor vendor, String baseUrl) {
    return new AgentsWorld(null, ConnectionLimits.standard(), vendor, baseUrl);
  }

  /** Wakes another person's agent, who has an account of each protocol, named as the protocol. */
  AgentRecord awake(String name) {
    User user =
        new User(
            UserId.random(),
            new Username(name),
            name,
            null,
            Role.ADMIN,
            SignInMethod.LOCAL,
            true,
            clock.instant());
    stores.users().insert(user);
    for (ApiType api : ApiType.values()) {
      stores.providers().insert(account(user.id(), api));
    }
    stores
        .agentConfigs()
        .save(
            AgentConfig.empty(user.id())
                .withModels(
                    stores.providers().list(user.id()).getFirst().id(),
                    ModelRef.parse("primaryModel", ApiType.values()[0].label() + "/fast"),
                    List.of()));
    mosaic.agents().life().wake().wake(user.id()).join();
    return stores.agents().findByOwner(user.id()).orElseThrow();
  }

  String tokenOf(AgentRecord record) {
    return runtime.specOf(record.id()).orElseThrow().token().reveal();
  }

  /** Not started, and answering at these of its addresses only. */
  AgentsListener anotherListener(Predicate<InetAddress> answersAt) {
    return new AgentsListener(
        mosaic.agents().door().serveConfig(),
        mosaic.llm().relay(),
        mosaic.agents().door().containers(),
        new AgentsListenerConfig("127.0.0.1", 0, answersAt),
        clock);
  }

  int port() {
    return listener.port();
  }

  /** A client that shows the agent's own token. */
  AgentClient client() {
    return new AgentClient(port(), agent.id(), tokenOf(agent));
  }

  private Provider account(UserId owner, ApiType api) {
    return new Provider(
        ProviderId.random(),
        owner,
        new ProviderName(api.label()),
        "Lab",
        ProviderType.CUSTOM,
        new Connection(new HttpUrl(vendorsUrl), api, null, null),
        List.of(Model.named("fast")),
        true,
        ProviderStatus.OK,
        null,
        LearnedFacts.NONE,
        clock.instant(),
        clock.instant());
  }

  @Override
  public void close() {
    listener.close();
  }
}
