package dev.mosaic.application.facts;

import dev.mosaic.ports.Ports;

/**
 * All ports, with every write that concerns {@link ContainerFacts} noticed. Whoever writes past
 * them while containers call leaves facts in memory that are no longer true.
 */
public record WatchedPorts(Ports ports, ContainerFacts facts) {
  /** Watches what is written through the answer's ports; what is remembered is read from these. */
  public static WatchedPorts over(Ports ports) {
    Changes changes = new Changes();
    return new WatchedPorts(
        new Ports(
            new WatchedUserStore(ports.users(), changes),
            ports.sessions(),
            new RememberedTokens(ports.personalTokens(), changes),
            ports.invitations(),
            ports.passwordResets(),
            ports.attempts(),
            new WatchedProviderStore(ports.providers(), changes),
            new WatchedShareStore(ports.shares(), changes),
            new WatchedAgentConfigStore(ports.agentConfigs(), changes),
            ports.configVersions(),
            new WatchedUsageStore(ports.usage(), changes),
            new WatchedAgentStore(ports.agents(), changes),
            ports.conversations(),
            ports.turns(),
            ports.queuedMessages(),
            ports.attachments(),
            ports.chatSettings(),
            ports.preferences(),
            ports.pushSubscriptions(),
            new WatchedErasureStore(ports.erasures(), changes),
            ports.settings(),
            ports.onboarding(),
            ports.audit(),
            new WatchedTransactions(ports.transactions(), changes),
            ports.vault(),
            ports.tokens(),
            ports.passwords(),
            ports.issuer(),
            ports.probe(),
            ports.vendor(),
            ports.engine(),
            ports.images(),
            ports.networks(),
            ports.containers(),
            ports.settingsRefresh(),
            ports.channel(),
            ports.runs(),
            ports.doings(),
            ports.push(),
            ports.pictures(),
            ports.pacer()),
        new ContainerFacts(ports, changes));
  }
}
