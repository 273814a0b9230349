package dev.mosaic.application.agent;

import dev.mosaic.application.audit.Audit;
import dev.mosaic.application.facts.ContainerFacts;
import dev.mosaic.application.setup.AgentPolicies;
import dev.mosaic.application.setup.ConfigKeeping;
import dev.mosaic.application.setup.LastGoodConfig;
import dev.mosaic.application.setup.ProviderKeys;
import dev.mosaic.ports.Ports;
import java.time.Clock;

/** Use cases for agents. */
public record AgentCases(
    ShowAgent show,
    ListAgents list,
    WatchAgent watch,
    WakeAgent wake,
    StopAgent stop,
    StopPersonsAgent stopOf,
    RestartAgent restart,
    ResetAgent reset,
    ServeAgentConfig serveConfig,
    ContainerDoor door,
    ApplySettings apply,
    SettingsDelivery delivery,
    StopIdleAgents stopIdle,
    NoticeDeadAgents noticeDead,
    RecoverAgents recover,
    StopAllAgents stopAll,
    AgentActivity activity) {
  /** Wires the use cases. */
  public static AgentCases assemble(
      Ports ports,
      ContainerFacts facts,
      RunPolicy policy,
      Clock clock,
      ProviderKeys keys,
      AgentPolicies agentPolicies,
      ConfigKeeping keeping,
      AgentImage image,
      Audit audit,
      StopAgent.AnswersUnderWay answers) {
    AgentRoster roster = new AgentRoster(ports.agents(), clock);
    GatewayTokens tokens = new GatewayTokens(ports.vault(), ports.tokens());
    AgentSetups setups =
        new AgentSetups(ports.agentConfigs(), ports.providers(), keys, agentPolicies);
    LastGoodConfig lastGood =
        new LastGoodConfig(ports.configVersions(), keeping, ports.transactions());
    ContainerDoor door = new ContainerDoor(facts, ports.agents(), tokens);
    GatewayReadiness readiness =
        new GatewayReadiness(ports.channel(), ports.containers(), ports.pacer(), policy, clock);
    AgentLaunch launch =
        new AgentLaunch(
            ports.agents(),
            setups,
            image,
            ports.networks(),
            ports.containers(),
            ports.engine(),
            readiness,
            tokens,
            lastGood,
            agentPolicies,
            policy,
            clock);
    WakeAgent wake = new WakeAgent(roster, launch, new AgentAccess(ports.agents(), tokens));
    StopAgent stop =
        new StopAgent(
            roster, ports.agents(), ports.containers(), ports.engine(), answers, policy, clock);
    AgentOverviews overviews = new AgentOverviews(roster, ports.containers());
    RestartAgent restart = new RestartAgent(stop, wake);
    SettingsDelivery delivery =
        new SettingsDelivery(roster, setups, ports.settingsRefresh(), restart, lastGood);
    NoticeDeadAgents noticeDead = new NoticeDeadAgents(roster, ports.containers(), clock);
    return new AgentCases(
        new ShowAgent(roster, ports.agents(), lastGood),
        new ListAgents(roster, ports.agents(), overviews),
        new WatchAgent(roster),
        wake,
        stop,
        new StopPersonsAgent(ports.users(), ports.agents(), roster, stop, overviews, audit),
        restart,
        new ResetAgent(
            roster, stop, ports.agents(), image, ports.containers(), ports.engine(), audit, clock),
        new ServeAgentConfig(door, setups, audit),
        door,
        new ApplySettings(delivery),
        delivery,
        new StopIdleAgents(roster, ports.agents(), stop, clock),
        noticeDead,
        new RecoverAgents(
            roster,
            ports.agents(),
            ports.conversations(),
            ports.usage(),
            ports.networks(),
            ports.containers(),
            ports.channel(),
            agentPolicies,
            policy,
            clock),
        new StopAllAgents(roster, stop),
        new AgentActivity(roster, ports.agents(), noticeDead, policy, clock));
  }
}
