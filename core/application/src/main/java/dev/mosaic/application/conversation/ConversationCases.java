package dev.mosaic.application.conversation;

import dev.mosaic.application.chat.AbortAnswer;
import dev.mosaic.application.chat.ChosenModels;
import dev.mosaic.ports.Ports;
import java.time.Clock;

/** Use cases for keeping conversations in order. */
public record ConversationCases(
    ListConversations list,
    SearchConversations search,
    ChangeConversation change,
    RemoveConversation remove,
    RestoreConversation restore,
    EraseRemovedConversations erase) {
  /** Wires the use cases. */
  public static ConversationCases assemble(Ports ports, Clock clock, AbortAnswer aborting) {
    return new ConversationCases(
        new ListConversations(ports.conversations()),
        new SearchConversations(ports.conversations()),
        new ChangeConversation(
            ports.conversations(),
            new ChosenModels(ports.conversations(), ports.providers(), ports.agentConfigs())),
        new RemoveConversation(ports.conversations(), aborting, clock),
        new RestoreConversation(ports.conversations()),
        new EraseRemovedConversations(ports.conversations(), clock));
  }
}
