package dev.mosaic.application;

import dev.mosaic.application.provider.SaveProvider;
import dev.mosaic.application.request.Caller;
import dev.mosaic.domain.agent.AgentRecord;
import dev.mosaic.domain.provider.HttpUrl;
import dev.mosaic.domain.provider.Provider;
import dev.mosaic.domain.provider.ProviderName;
import dev.mosaic.domain.provider.ProviderType;
import dev.mosaic.domain.secret.Password;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.user.Role;
import dev.mosaic.domain.user.SignInMethod;
import dev.mosaic.domain.user.User;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.domain.user.Username;
import dev.mosaic.testkit.Outside;
import dev.mosaic.testkit.agent.InMemoryContainerRuntime;
import dev.mosaic.testkit.agent.ScriptedAgentChannel;
import dev.mosaic.testkit.agent.ScriptedAgentRuns;
import dev.mosaic.testkit.llm.ScriptedLlmVendor;
import dev.mosaic.testkit.oidc.ScriptedOidcIssuer;
import dev.mosaic.testkit.picture.ScriptedPictures;
import dev.mosaic.testkit.provider.ScriptedLlmProbe;
import dev.mosaic.testkit.push.ScriptedPushService;
import dev.mosaic.testkit.secret.QuickPasswordHasher;
import dev.mosaic.testkit.secret.ReversibleSecretVault;
import dev.mosaic.testkit.secret.UnkeyedTokenMint;
import dev.mosaic.testkit.store.InMemoryStores;
import dev.mosaic.testkit.time.HandMovedClock;
import java.util.List;

/** The whole inside over fakes, and sentences to set it up with. */
public final class World {
  public static final String IMAGE = "agent:test";

  private final Outside outside = new Outside();
  public final HandMovedClock clock = outside.clock;
  public final InMemoryStores stores = outside.stores;
  public final ReversibleSecretVault vault = outside.vault;
  public final UnkeyedTokenMint tokens = outside.tokens;
  public final QuickPasswordHasher passwords = outside.passwords;
  public final ScriptedOidcIssuer issuer = outside.issuer;
  public final ScriptedLlmProbe probe = outside.probe;
  public final ScriptedLlmVendor vendor = outside.vendor;
  public final InMemoryContainerRuntime engine = outside.runtime;
  public final ScriptedAgentChannel channel = outside.channel;
  public final ScriptedAgentRuns runs = outside.runs;
  public final ScriptedPushService push = outside.push;
  public final ScriptedPictures pictures = outside.pictures;
  public final Policies policies = Policies.standard(IMAGE, 8081);
  public final Mosaic mosaic = restarted();

  /** The inside as a new server process would build it over the same outside. */
  public Mosaic restarted() {
    return Mosaic.assemble(outside.ports(), policies, clock);
  }

  public Caller admin() {
    return person("ada", Role.ADMIN, SignInMethod.BREAKGLASS);
  }

  /** A further administrator, who can be deactivated and demoted. */
  public Caller admin(String name) {
    return person(name, Role.ADMIN, SignInMethod.LOCAL);
  }

  public Caller member(String name) {
    return person(name, Role.MEMBER, SignInMethod.LOCAL);
  }

  private Caller person(String name, Role role, SignInMethod method) {
    User user =
        new User(
            UserId.random(), new Username(name), name, null, role, method, true, clock.instant());
    stores.users().insert(user);
    return new Caller(user, "192.0.2.1");
  }

  /** A person whose agent has a model to think with. */
  public Caller equipped(String name) {
    Caller caller = member(name);
    addProvider(caller, "acme");
    return caller;
  }

  public Provider addProvider(Caller caller, String name) {
    SaveProvider.Outcome outcome = mosaic.providers().save().save(draft(caller, name));
    return ((SaveProvider.Outcome.Saved) outcome).provider();
  }

  public SaveProvider.Command draft(Caller caller, String name) {
    return new SaveProvider.Command(
        caller,
        ProviderType.CUSTOM,
        new ProviderName(name),
        "Acme",
        new HttpUrl("http://llm.test/v1"),
        new SecretText("sk-planted-key-0001"),
        null,
        List.of(),
        false);
  }

  public AgentRecord agentOf(Caller caller) {
    return stores.agents().findByOwner(caller.id()).orElseThrow();
  }

  public static Password password(String text) {
    return new Password(new SecretText(text));
  }
}
