package dev.mosaic.application;

import dev.mosaic.application.request.Caller;
import dev.mosaic.application.setup.Policies;
import dev.mosaic.application.provider.SaveProvider;
import dev.mosaic.domain.agent.AgentRecord;
import dev.mosaic.domain.provider.HttpUrl;
import dev.mosaic.domain.provider.Provider;
import dev.mosaic.domain.provider.ProviderName;
import dev.mosaic.domain.provider.ProviderType;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.secret.Password;
import dev.mosaic.domain.user.Role;
import dev.mosaic.domain.user.SignInMethod;
import dev.mosaic.domain.user.User;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.domain.user.Username;
import dev.mosaic.testkit.agent.InMemoryContainerRuntime;
import dev.mosaic.testkit.agent.ScriptedAgentChannel;
import dev.mosaic.testkit.llm.ScriptedLlmVendor;
import dev.mosaic.testkit.oidc.ScriptedOidcIssuer;
import dev.mosaic.testkit.provider.ScriptedLlmProbe;
import dev.mosaic.testkit.secret.QuickPasswordHasher;
import dev.mosaic.testkit.secret.ReversibleSecretVault;
import dev.mosaic.testkit.secret.UnkeyedTokenMint;
import dev.mosaic.testkit.store.InMemoryStores;
import dev.mosaic.testkit.time.HandMovedClock;
import dev.mosaic.testkit.time.HandMovedPacer;
import java.util.List;

/** The whole inside over fakes, and sentences to set it up with. */
public final class World {
  public static final String IMAGE = "agent:test";

  public final HandMovedClock clock = HandMovedClock.started();
  public final InMemoryStores stores = InMemoryStores.empty();
  public final ReversibleSecretVault vault = new ReversibleSecretVault();
  public final UnkeyedTokenMint tokens = new UnkeyedTokenMint();
  public final QuickPasswordHasher passwords = new QuickPasswordHasher();
  public final ScriptedOidcIssuer issuer = new ScriptedOidcIssuer();
  public final ScriptedLlmProbe probe = new ScriptedLlmProbe(clock);
  public final ScriptedLlmVendor vendor = new ScriptedLlmVendor();
  public final InMemoryContainerRuntime engine = new InMemoryContainerRuntime();
  public final ScriptedAgentChannel channel = new ScriptedAgentChannel();
  public final Policies policies = Policies.standard(IMAGE, 8081);
  public final Mosaic mosaic = restarted();

  /** The inside as a new server process would build it over the same outside. */
  public Mosaic restarted() {
    return Mosaic.assemble(
        new Ports(
            stores.users(),
            stores.sessions(),
            stores.tokens(),
            stores.invitations(),
            stores.passwordResets(),
            stores.attempts(),
            stores.providers(),
            stores.agentConfigs(),
            stores.configVersions(),
            stores.usage(),
            stores.agents(),
            stores.conversations(),
            stores.settings(),
            stores.onboarding(),
            stores.audit(),
            stores.transactions(),
            vault,
            tokens,
            passwords,
            issuer,
            probe,
            vendor,
            engine,
            channel,
            new HandMovedPacer(clock)),
        policies,
        clock);
  }

  public Caller admin() {
    return person("ada", Role.ADMIN, SignInMethod.BREAKGLASS);
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
