package dev.mosaic.application.chat;

import dev.mosaic.application.agent.AgentCases;
import dev.mosaic.application.llm.Budget;
import dev.mosaic.ports.Ports;
import java.time.Clock;

/** Use cases for chats. */
public record ChatCases(
    SendMessage send,
    SendOnce sendOnce,
    AbortAnswer abort,
    ListConversations list,
    ShowConversation show,
    RemoveConversation remove) {
  /** Wires the use cases. */
  public static ChatCases assemble(
      Ports ports, Clock clock, AgentCases agents, Turns turns, Budget budget, TurnPolicy policy) {
    TurnRunner runner =
        new TurnRunner(
            new Preparation(agents.wake(), agents.activity(), agents.delivery(), policy),
            agents.activity(),
            ports.channel(),
            ports.conversations(),
            turns,
            clock);
    AbortAnswer abort = new AbortAnswer(turns);
    SendMessage send =
        new SendMessage(ports.conversations(), ports.transactions(), runner, turns, budget, clock);
    return new ChatCases(
        send,
        new SendOnce(send, new RecordedTurns(clock)),
        abort,
        new ListConversations(ports.conversations()),
        new ShowConversation(ports.conversations(), turns),
        new RemoveConversation(ports.conversations(), abort));
  }
}
