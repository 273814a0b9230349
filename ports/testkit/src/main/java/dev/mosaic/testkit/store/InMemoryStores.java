package dev.mosaic.testkit.store;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** All stores of one empty instance, under one {@link InMemoryTransactions}. */
public record InMemoryStores(
    InMemoryUserStore users,
    InMemorySessionStore sessions,
    InMemoryPersonalTokenStore tokens,
    InMemoryInvitationStore invitations,
    InMemoryPasswordResetStore passwordResets,
    InMemoryAttemptStore attempts,
    InMemoryProviderStore providers,
    InMemoryShareStore shares,
    InMemoryAgentConfigStore agentConfigs,
    InMemoryConfigVersionStore configVersions,
    InMemoryUsageStore usage,
    InMemoryAgentStore agents,
    InMemoryConversationStore conversations,
    InMemoryTurnStore turns,
    InMemoryQueuedMessageStore queuedMessages,
    InMemoryAttachmentStore attachments,
    InMemoryChatSettingsStore chatSettings,
    InMemoryPreferenceStore preferences,
    InMemoryPushSubscriptionStore pushSubscriptions,
    InMemoryErasureStore erasures,
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
    InMemoryShareStore shares = new InMemoryShareStore(providers, users, usage);
    InMemoryAgentStore agents = new InMemoryAgentStore(users);
    InMemoryConversationStore conversations = new InMemoryConversationStore();
    InMemoryTurnStore turns = new InMemoryTurnStore(conversations);
    InMemoryQueuedMessageStore queuedMessages = new InMemoryQueuedMessageStore(conversations);
    InMemoryAttachmentStore attachments = new InMemoryAttachmentStore(conversations);
    InMemoryChatSettingsStore chatSettings = new InMemoryChatSettingsStore();
    InMemoryPreferenceStore preferences = new InMemoryPreferenceStore();
    InMemoryPushSubscriptionStore pushSubscriptions = new InMemoryPushSubscriptionStore(sessions);
    AtomicReference<@Nullable InMemoryStores> all = new AtomicReference<>();
    InMemoryErasureStore erasures =
        new InMemoryErasureStore(() -> Objects.requireNonNull(all.get()));
    InMemorySettingStore settings = new InMemorySettingStore();
    InMemoryOnboardingStore onboarding = new InMemoryOnboardingStore();
    InMemoryAuditLog audit = new InMemoryAuditLog(users);
    InMemoryStores stores =
        new InMemoryStores(
            users,
            sessions,
            tokens,
            invitations,
            passwordResets,
            attempts,
            providers,
            shares,
            agentConfigs,
            configVersions,
            usage,
            agents,
            conversations,
            turns,
            queuedMessages,
            attachments,
            chatSettings,
            preferences,
            pushSubscriptions,
            erasures,
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
                    shares,
                    shares,
                    agentConfigs,
                    configVersions,
                    usage,
                    agents,
                    conversations,
                    turns,
                    queuedMessages,
                    attachments,
                    chatSettings,
                    preferences,
                    pushSubscriptions,
                    erasures,
                    settings,
                    onboarding,
                    audit)));
    all.set(stores);
    return stores;
  }
}
