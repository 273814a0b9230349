package dev.mosaic.application;

import dev.mosaic.application.account.AccountCases;
import dev.mosaic.application.agent.AgentCases;
import dev.mosaic.application.agent.delivery.SharedSettings;
import dev.mosaic.application.agent.life.AgentImage;
import dev.mosaic.application.attachment.AttachmentCases;
import dev.mosaic.application.audit.Audit;
import dev.mosaic.application.audit.AuditCases;
import dev.mosaic.application.chat.ChatCases;
import dev.mosaic.application.chat.Turns;
import dev.mosaic.application.config.ConfigCases;
import dev.mosaic.application.conversation.ConversationCases;
import dev.mosaic.application.facts.ContainerFacts;
import dev.mosaic.application.facts.WatchedPorts;
import dev.mosaic.application.llm.Budget;
import dev.mosaic.application.llm.LlmCases;
import dev.mosaic.application.oidc.OidcCases;
import dev.mosaic.application.onboarding.FirstAdmin;
import dev.mosaic.application.onboarding.OnboardingCases;
import dev.mosaic.application.policy.PolicyCases;
import dev.mosaic.application.provider.ProviderCases;
import dev.mosaic.application.push.PushCases;
import dev.mosaic.application.session.AccessEnding;
import dev.mosaic.application.session.SessionCases;
import dev.mosaic.application.session.SessionOpening;
import dev.mosaic.application.setup.AgentPolicies;
import dev.mosaic.application.setup.ConfigKeeping;
import dev.mosaic.application.setup.LentAccounts;
import dev.mosaic.application.setup.ProviderKeys;
import dev.mosaic.application.sharing.SharingCases;
import dev.mosaic.application.usage.UsageCases;
import dev.mosaic.application.user.UserCases;
import dev.mosaic.ports.Ports;
import java.time.Clock;

/** The whole inside, put together from what the outside gives. */
public record Mosaic(
    OnboardingCases onboarding,
    SessionCases sessions,
    UserCases users,
    OidcCases oidc,
    AuditCases audit,
    ProviderCases providers,
    SharingCases sharing,
    ConfigCases configs,
    PolicyCases policies,
    AgentCases agents,
    ChatCases chat,
    ConversationCases conversations,
    AttachmentCases attachments,
    LlmCases llm,
    UsageCases usage,
    AccountCases account,
    PushCases push) {
  /** Wires everything over ports that nobody else writes through. Starts nothing. */
  public static Mosaic assemble(Ports ports, Policies policies, Clock clock) {
    return assemble(WatchedPorts.over(ports), policies, clock);
  }

  /** Wires everything. Starts nothing. */
  public static Mosaic assemble(WatchedPorts watched, Policies policies, Clock clock) {
    Ports ports = watched.ports();
    ContainerFacts facts = watched.facts();
    Audit audit = new Audit(ports.audit(), clock);
    ProviderKeys keys = new ProviderKeys(ports.vault());
    SessionOpening opening =
        new SessionOpening(ports.sessions(), ports.tokens(), policies.sessions(), clock);
    AgentImage image = new AgentImage(ports.images(), ports.settings(), policies.agents());
    Turns turns = new Turns();
    AgentPolicies agentPolicies = new AgentPolicies(ports.settings());
    LentAccounts lent = new LentAccounts(facts, agentPolicies);
    Budget budget = new Budget(ports.usage(), ports.shares(), facts, agentPolicies, clock);
    ConfigKeeping keeping =
        new ConfigKeeping(ports.agentConfigs(), ports.configVersions(), ports.agents(), clock);
    AgentCases agents =
        AgentCases.assemble(
            ports,
            facts,
            policies.agents(),
            clock,
            keys,
            agentPolicies,
            lent,
            keeping,
            image,
            audit,
            turns);
    SharedSettings shared = agents.delivery().shared();
    ProviderCases providers =
        ProviderCases.assemble(
            ports,
            clock,
            keys,
            agentPolicies,
            keeping,
            agents.delivery().settings(),
            shared,
            audit);
    SharingCases sharing = SharingCases.assemble(ports, clock, agentPolicies, lent, shared, audit);
    AccessEnding ending =
        new AccessEnding(ports.sessions(), ports.personalTokens(), ports.passwordResets(), turns);
    SessionCases sessions =
        SessionCases.assemble(ports, policies.sessions(), clock, audit, opening, ending);
    OidcCases oidc = OidcCases.assemble(ports, clock, audit, opening, ending, sessions.signOut());
    FirstAdmin first =
        new FirstAdmin(ports.users(), ports.settings(), ports.onboarding(), ports.transactions());
    LlmCases llm =
        LlmCases.assemble(
            ports,
            facts,
            budget,
            policies.models(),
            clock,
            keys,
            agentPolicies,
            lent,
            agents,
            turns);
    PushCases push = PushCases.assemble(ports, clock);
    ChatCases chat =
        ChatCases.assemble(
            ports,
            clock,
            agents,
            turns,
            budget,
            agentPolicies,
            llm.suggestTitle(),
            push.tell(),
            audit,
            policies.turns());
    ConfigCases configs =
        ConfigCases.assemble(
            ports, agentPolicies, lent, keeping, agents.delivery().settings(), audit);
    return new Mosaic(
        OnboardingCases.assemble(
            ports,
            clock,
            audit,
            opening,
            first,
            oidc.save(),
            providers.save(),
            agents.life().wake(),
            agents.life().warm()),
        sessions,
        UserCases.assemble(
            ports, clock, audit, opening, ending, agents.life().stop(), shared, first),
        oidc,
        AuditCases.assemble(ports, audit),
        providers,
        sharing,
        configs,
        PolicyCases.assemble(ports, agentPolicies, agents.delivery().settings(), shared, audit),
        agents,
        chat,
        ConversationCases.assemble(ports, clock, chat.abort()),
        AttachmentCases.assemble(ports, clock),
        llm,
        UsageCases.assemble(ports, budget, audit),
        AccountCases.assemble(
            ports,
            clock,
            audit,
            providers.list(),
            sharing,
            configs.show(),
            chat.show(),
            sessions.confirmation(),
            agents.life(),
            shared),
        push);
  }
}
