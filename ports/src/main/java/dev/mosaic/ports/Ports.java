package dev.mosaic.ports;

import dev.mosaic.ports.agent.AgentChannel;
import dev.mosaic.ports.agent.ContainerRuntime;
import dev.mosaic.ports.llm.LlmVendor;
import dev.mosaic.ports.oidc.OidcIssuer;
import dev.mosaic.ports.provider.LlmProbe;
import dev.mosaic.ports.secret.PasswordHasher;
import dev.mosaic.ports.secret.SecretVault;
import dev.mosaic.ports.secret.TokenMint;
import dev.mosaic.ports.store.AgentConfigStore;
import dev.mosaic.ports.store.AgentStore;
import dev.mosaic.ports.store.AttemptStore;
import dev.mosaic.ports.store.AuditLog;
import dev.mosaic.ports.store.ConfigVersionStore;
import dev.mosaic.ports.store.ConversationStore;
import dev.mosaic.ports.store.InvitationStore;
import dev.mosaic.ports.store.OnboardingStore;
import dev.mosaic.ports.store.PasswordResetStore;
import dev.mosaic.ports.store.PersonalTokenStore;
import dev.mosaic.ports.store.ProviderStore;
import dev.mosaic.ports.store.SessionStore;
import dev.mosaic.ports.store.SettingStore;
import dev.mosaic.ports.store.Transactions;
import dev.mosaic.ports.store.UsageStore;
import dev.mosaic.ports.store.UserStore;
import dev.mosaic.ports.time.Pacer;

/** Everything the inside asks of the outside. */
public record Ports(
    UserStore users,
    SessionStore sessions,
    PersonalTokenStore personalTokens,
    InvitationStore invitations,
    PasswordResetStore passwordResets,
    AttemptStore attempts,
    ProviderStore providers,
    AgentConfigStore agentConfigs,
    ConfigVersionStore configVersions,
    UsageStore usage,
    AgentStore agents,
    ConversationStore conversations,
    SettingStore settings,
    OnboardingStore onboarding,
    AuditLog audit,
    Transactions transactions,
    SecretVault vault,
    TokenMint tokens,
    PasswordHasher passwords,
    OidcIssuer issuer,
    LlmProbe probe,
    LlmVendor vendor,
    ContainerRuntime runtime,
    AgentChannel channel,
    Pacer pacer) {}
