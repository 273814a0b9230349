package dev.mosaic.application.chat;

import dev.mosaic.domain.chat.ChatMessage;
import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.chat.MessageId;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.agent.AgentReply;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A message and the answer to it, under way. */
public final class Turn implements AnswerSource {
  private final SendMessage.Command command;
  private final ConversationId conversation;
  private final ChatMessage answer;
  private final Start start;
  private final TurnRunner runner;
  private final StringBuffer text = new StringBuffer();
  private final CompletableFuture<Void> aborted = new CompletableFuture<>();
  private final CompletableFuture<Void> ended = new CompletableFuture<>();
  private final TurnNotes notes = new TurnNotes();
  private @Nullable AgentReply reply;

  private Turn(
      SendMessage.Command command,
      ConversationId conversation,
      Instant now,
      Start start,
      TurnRunner runner) {
    this.command = command;
    this.conversation = conversation;
    this.answer = ChatMessage.awaited(conversation, now);
    this.start = start;
    this.runner = runner;
  }

  /** How a turn stands to its conversation. */
  private enum Start {
    OPENING,
    FOLLOWING,
    UNKEPT
  }

  static Turn opening(
      SendMessage.Command command, ConversationId conversation, Instant now, TurnRunner runner) {
    return new Turn(command, conversation, now, Start.OPENING, runner);
  }

  static Turn following(
      SendMessage.Command command, ConversationId conversation, Instant now, TurnRunner runner) {
    return new Turn(command, conversation, now, Start.FOLLOWING, runner);
  }

  static Turn unkept(SendMessage.Command command, Instant now, TurnRunner runner) {
    return new Turn(command, ConversationId.random(), now, Start.UNKEPT, runner);
  }

  @Override
  public ConversationId conversation() {
    return conversation;
  }

  @Override
  public MessageId message() {
    return answer.id();
  }

  @Override
  public boolean isKept() {
    return start != Start.UNKEPT;
  }

  public UserId owner() {
    return command.owner();
  }

  @Override
  public void run(TurnReceiver receiver) {
    runner.run(this, receiver);
  }

  @Override
  public void abort() {
    aborted.complete(null);
    closeReply();
  }

  SendMessage.Command command() {
    return command;
  }

  /** Whether it began its conversation. */
  boolean isOpening() {
    return start == Start.OPENING;
  }

  byte[] body() {
    return start == Start.FOLLOWING ? command.message().following() : command.message().opening();
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

  /** Releases those who wait for its end. */
  void end() {
    ended.complete(null);
  }

  /** Waits until it has ended, or for this long. */
  void awaitEnd(Duration longest) {
    ended.copy().completeOnTimeout(null, longest.toMillis(), TimeUnit.MILLISECONDS).join();
  }

  /** Whether the gateway has it. */
  synchronized boolean isAsked() {
    return reply != null;
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
