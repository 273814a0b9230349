package dev.mosaic.testkit.store;

import java.util.List;

/** All stores of one empty instance, under one {@link InMemoryTransactions}. */
public record InMemoryStores(
    InMemoryUserStore users,
    InMemorySessionStore sessions,
    InMemoryPersonalTokenStore tokens,
    InMemoryInvitationStore invitations,
    InMemoryPasswordResetStore passwordResets,
    InMemoryAttemptStore attempts,
    InMemoryProviderStore providers,
    InMemoryAgentConfigStore agentConfigs,
    InMemoryConfigVersionStore configVersions,
    InMemoryUsageStore usage,
    InMemoryAgentStore agents,
    InMemoryConversationStore conversations,
    InMemoryTurnStore turns,
    InMemoryQueuedMessageStore queuedMessages,
    InMemoryChatSettingsStore chatSettings,
    InMemorySettingStore settings,
    InMemoryOnboardingStore onboarding,
    InMemoryAuditLog audit,
    InMemoryTransactions transactions) {
  public static InMemoryStores empty() {
    InMemoryUserStore users = new InMemoryUserStore();
    InMemorySessionStore sessions = new InMemorySessionStore(users);
    InMemoryPersonalTokenStore tokens = new InMemoryPersonalTokenStore(users);
    InMemoryInvitationStore invitations = new InMemoryInvitationStore();
    InMemoryPasswordResetStore passwordResets = new InMemoryPasswordResetStore();
    InMemoryAttemptStore attempts = new InMemoryAttemptStore();
    InMemoryAgentConfigStore agentConfigs = new InMemoryAgentConfigStore();
    InMemoryConfigVersionStore configVersions = new InMemoryConfigVersionStore();
    InMemoryUsageStore usage = new InMemoryUsageStore();
    InMemoryProviderStore providers = new InMemoryProviderStore(agentConfigs::forget);
    InMemoryAgentStore agents = new InMemoryAgentStore(users);
    InMemoryConversationStore conversations = new InMemoryConversationStore();
    InMemoryTurnStore turns = new InMemoryTurnStore(conversations);
    InMemoryQueuedMessageStore queuedMessages = new InMemoryQueuedMessageStore(conversations);
    InMemoryChatSettingsStore chatSettings = new InMemoryChatSettingsStore();
    InMemorySettingStore settings = new InMemorySettingStore();
    InMemoryOnboardingStore onboarding = new InMemoryOnboardingStore();
    InMemoryAuditLog audit = new InMemoryAuditLog(users);
    return new InMemoryStores(
        users,
        sessions,
        tokens,
        invitations,
        passwordResets,
        attempts,
        providers,
        agentConfigs,
        configVersions,
        usage,
        agents,
        conversations,
        turns,
        queuedMessages,
        chatSettings,
        settings,
        onboarding,
        audit,
        new InMemoryTransactions(
            List.of(
                users,
                sessions,
                tokens,
                invitations,
                passwordResets,
                attempts,
                providers,
                agentConfigs,
                configVersions,
                usage,
                agents,
                conversations,
                turns,
                queuedMessages,
                chatSettings,
                settings,
                onboarding,
                audit)));
  }
}
