package dev.mosaic.application.agent.life;

import dev.mosaic.application.agent.door.DoorCases;
import dev.mosaic.application.audit.Audit;
import dev.mosaic.application.setup.AgentPolicies;
import dev.mosaic.application.setup.LastGoodConfig;
import dev.mosaic.ports.Ports;
import java.time.Clock;

/** Use cases for an agent's life. */
public record LifeCases(
    ShowAgent show,
    ListAgents list,
    WatchAgent watch,
    WakeAgent wake,
    WarmAgent warm,
    StopAgent stop,
    StopPersonsAgent stopOf,
    RestartAgent restart,
    ResetAgent reset,
    EraseAgent erase,
    StopIdleAgents stopIdle,
    NoticeDeadAgents noticeDead,
    RecoverAgents recover,
    StopAllAgents stopAll,
    AgentActivity activity,
    AgentRoster roster) {
  /** Wires the use cases. */
  public static LifeCases assemble(
      Ports ports,
      DoorCases door,
      LastGoodConfig lastGood,
      AgentPolicies agentPolicies,
      RunPolicy policy,
      AgentImage image,
      Audit audit,
      StopAgent.AnswersUnderWay answers,
      Clock clock) {
    AgentRoster roster = new AgentRoster(ports.agents(), clock);
    GatewayReadiness readiness =
        new GatewayReadiness(ports.channel(), ports.containers(), ports.pacer(), policy, clock);
    AgentLaunch launch =
        new AgentLaunch(
            ports.agents(),
            door.setups(),
            image,
            ports.networks(),
            ports.containers(),
            ports.engine(),
            readiness,
            door.tokens(),
            lastGood,
            agentPolicies,
            policy,
            clock);
    WakeAgent wake = new WakeAgent(roster, launch, door.access());
    StopAgent stop =
        new StopAgent(
            roster, ports.agents(), ports.containers(), ports.engine(), answers, policy, clock);
    AgentOverviews overviews = new AgentOverviews(roster, ports.containers());
    NoticeDeadAgents noticeDead = new NoticeDeadAgents(roster, ports.containers(), clock);
    return new LifeCases(
        new ShowAgent(roster, ports.agents(), lastGood),
        new ListAgents(roster, ports.agents(), overviews),
        new WatchAgent(roster),
        wake,
        new WarmAgent(wake),
        stop,
        new StopPersonsAgent(ports.users(), ports.agents(), roster, stop, overviews, audit),
        new RestartAgent(stop, wake),
        new ResetAgent(
            roster, stop, ports.agents(), image, ports.containers(), ports.engine(), audit, clock),
        new EraseAgent(roster, ports.containers()),
        new StopIdleAgents(roster, ports.agents(), stop, clock),
        noticeDead,
        new RecoverAgents(
            roster,
            ports.agents(),
            ports.networks(),
            ports.containers(),
            ports.channel(),
            agentPolicies,
            policy,
            clock),
        new StopAllAgents(roster, stop),
        new AgentActivity(roster, ports.agents(), door.access(), noticeDead, policy, clock),
        roster);
  }
}
