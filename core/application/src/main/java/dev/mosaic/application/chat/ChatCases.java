package dev.mosaic.application.chat;

import dev.mosaic.application.Ports;
import dev.mosaic.application.agent.AgentCases;
import java.time.Clock;

/** What can be done about chats. */
public record ChatCases(
    SendMessage send,
    AbortAnswer abort,
    ListConversations list,
    ShowConversation show,
    RemoveConversation remove) {
  /** Puts them together. */
  public static ChatCases assemble(Ports ports, Clock clock, AgentCases agents, Turns turns) {
    TurnRunner runner =
        new TurnRunner(
            agents.wake(), agents.activity(), ports.channel(), ports.conversations(), turns, clock);
    AbortAnswer abort = new AbortAnswer(turns);
    return new ChatCases(
        new SendMessage(ports.conversations(), ports.transactions(), runner, turns, clock),
        abort,
        new ListConversations(ports.conversations()),
        new ShowConversation(ports.conversations(), turns),
        new RemoveConversation(ports.conversations(), abort));
  }
}
