package dev.mosaic.testkit;

import dev.mosaic.ports.Ports;
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
import dev.mosaic.ports.secret.PasswordHasher;
import dev.mosaic.ports.secret.SecretVault;
import dev.mosaic.ports.secret.TokenMint;
import dev.mosaic.ports.store.AgentConfigStore;
import dev.mosaic.ports.store.AgentStore;
import dev.mosaic.ports.store.AttachmentStore;
import dev.mosaic.ports.store.AttemptStore;
import dev.mosaic.ports.store.AuditLog;
import dev.mosaic.ports.store.ChatSettingsStore;
import dev.mosaic.ports.store.ConfigVersionStore;
import dev.mosaic.ports.store.ConversationStore;
import dev.mosaic.ports.store.ErasureStore;
import dev.mosaic.ports.store.InvitationStore;
import dev.mosaic.ports.store.OnboardingStore;
import dev.mosaic.ports.store.PasswordResetStore;
import dev.mosaic.ports.store.PersonalTokenStore;
import dev.mosaic.ports.store.PreferenceStore;
import dev.mosaic.ports.store.ProviderStore;
import dev.mosaic.ports.store.PushSubscriptionStore;
import dev.mosaic.ports.store.QueuedMessageStore;
import dev.mosaic.ports.store.SessionStore;
import dev.mosaic.ports.store.SettingStore;
import dev.mosaic.ports.store.ShareStore;
import dev.mosaic.ports.store.Transactions;
import dev.mosaic.ports.store.TurnStore;
import dev.mosaic.ports.store.UsageStore;
import dev.mosaic.ports.store.UserStore;
import dev.mosaic.ports.time.Pacer;
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
import dev.mosaic.testkit.time.HandMovedPacer;
import java.util.HashMap;
import java.util.Map;

/** Everything outside the core, in memory: an empty instance whose clock stands still. */
public final class Outside {
  public final HandMovedClock clock = HandMovedClock.started();
  public final InMemoryStores stores = InMemoryStores.empty();
  public final ReversibleSecretVault vault = new ReversibleSecretVault();
  public final UnkeyedTokenMint tokens = new UnkeyedTokenMint();
  public final QuickPasswordHasher passwords = new QuickPasswordHasher();
  public final ScriptedOidcIssuer issuer = new ScriptedOidcIssuer();
  public final ScriptedLlmProbe probe = new ScriptedLlmProbe(clock);
  public final ScriptedLlmVendor vendor = new ScriptedLlmVendor();
  public final InMemoryContainerRuntime runtime = new InMemoryContainerRuntime();
  public final ScriptedAgentChannel channel = new ScriptedAgentChannel();
  public final ScriptedPushService push = new ScriptedPushService();
  public final ScriptedPictures pictures = new ScriptedPictures();
  public final ScriptedAgentRuns runs = new ScriptedAgentRuns(channel);

  private final Map<Class<?>, Object> replaced = new HashMap<>();

  /** Answers one port by something else, such as a store that can be made to fail. */
  public <T> Outside with(Class<T> port, T instead) {
    replaced.put(port, instead);
    return this;
  }

  /** All ports; a call after {@link #with} gives what it put there. */
  public Ports ports() {
    return new Ports(
        port(UserStore.class, stores.users()),
        port(SessionStore.class, stores.sessions()),
        port(PersonalTokenStore.class, stores.tokens()),
        port(InvitationStore.class, stores.invitations()),
        port(PasswordResetStore.class, stores.passwordResets()),
        port(AttemptStore.class, stores.attempts()),
        port(ProviderStore.class, stores.providers()),
        port(ShareStore.class, stores.shares()),
        port(AgentConfigStore.class, stores.agentConfigs()),
        port(ConfigVersionStore.class, stores.configVersions()),
        port(UsageStore.class, stores.usage()),
        port(AgentStore.class, stores.agents()),
        port(ConversationStore.class, stores.conversations()),
        port(TurnStore.class, stores.turns()),
        port(QueuedMessageStore.class, stores.queuedMessages()),
        port(AttachmentStore.class, stores.attachments()),
        port(ChatSettingsStore.class, stores.chatSettings()),
        port(PreferenceStore.class, stores.preferences()),
        port(PushSubscriptionStore.class, stores.pushSubscriptions()),
        port(ErasureStore.class, stores.erasures()),
        port(SettingStore.class, stores.settings()),
        port(OnboardingStore.class, stores.onboarding()),
        port(AuditLog.class, stores.audit()),
        port(Transactions.class, stores.transactions()),
        port(SecretVault.class, vault),
        port(TokenMint.class, tokens),
        port(PasswordHasher.class, passwords),
        port(OidcIssuer.class, issuer),
        port(LlmProbe.class, probe),
        port(LlmVendor.class, vendor),
        port(ContainerEngine.class, runtime),
        port(ContainerImages.class, runtime),
        port(ContainerNetworks.class, runtime),
        port(AgentContainers.class, runtime),
        port(SettingsRefresh.class, runtime),
        port(AgentChannel.class, channel),
        port(AgentRuns.class, runs),
        port(AgentDoings.class, runs),
        port(PushService.class, push),
        port(PictureSource.class, pictures),
        port(Pacer.class, new HandMovedPacer(clock)));
  }

  private <T> T port(Class<T> type, T own) {
    Object instead = replaced.get(type);
    return instead == null ? own : type.cast(instead);
  }
}
