package dev.mosaic.application.chat;

import dev.mosaic.domain.chat.ChatMessage;
import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.agent.AgentReply;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A message and the answer to it, under way. */
public final class Turn {
  private final SendMessage.Command command;
  private final ConversationId conversation;
  private final ChatMessage answer;
  private final TurnRunner runner;
  private final StringBuffer text = new StringBuffer();
  private final CompletableFuture<Void> aborted = new CompletableFuture<>();
  private final TurnNotes notes = new TurnNotes();
  private @Nullable AgentReply reply;

  Turn(
      SendMessage.Command command,
      ConversationId conversation,
      ChatMessage answer,
      TurnRunner runner) {
    this.command = command;
    this.conversation = conversation;
    this.answer = answer;
    this.runner = runner;
  }

  public ConversationId conversation() {
    return conversation;
  }

  public UserId owner() {
    return command.owner();
  }

  /**
   * Gets the answer, passing it on as it comes. Blocks until it has ended, one way or another. Call
   * once.
   */
  public void run(TurnReceiver receiver) {
    runner.run(this, receiver);
  }

  /**
   * Ends the turn from any thread: the vendor sees its call end within a second, what came so far
   * is kept.
   */
  public void abort() {
    aborted.complete(null);
    closeReply();
  }

  SendMessage.Command command() {
    return command;
  }

  /** The answer as it was kept at first, without text. */
  ChatMessage answer() {
    return answer;
  }

  TurnNotes notes() {
    return notes;
  }

  StringBuffer text() {
    return text;
  }

  CompletableFuture<Void> aborted() {
    return aborted;
  }

  boolean isAborted() {
    return aborted.isDone();
  }

  synchronized void hold(AgentReply open) {
    reply = open;
    if (isAborted()) {
      open.close();
    }
  }

  private synchronized void closeReply() {
    if (reply != null) {
      reply.close();
    }
  }
}
