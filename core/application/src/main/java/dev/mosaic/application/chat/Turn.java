package dev.mosaic.application.chat;

import dev.mosaic.application.chat.log.TurnLog;
import dev.mosaic.domain.chat.AnswerNotes;
import dev.mosaic.domain.chat.AnswerWork;
import dev.mosaic.domain.chat.ChatMessage;
import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.chat.MessageId;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.agent.AgentReply;
import dev.mosaic.ports.agent.AgentRun;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A message and the answer to it, under way. */
public final class Turn implements AnswerSource {
  private final SendMessage.Command command;
  private final ChatMessage answer;
  private final Start start;
  private final TurnRunner runner;
  private final StringBuffer text = new StringBuffer();
  private final Interruption interruption = new Interruption();
  private final CompletableFuture<Void> ended = new CompletableFuture<>();
  private final TurnNotes notes = new TurnNotes();
  private volatile @Nullable TurnLog log;

  private Turn(SendMessage.Command command, ChatMessage answer, Start start, TurnRunner runner) {
    this.command = command;
    this.answer = answer;
    this.start = start;
    this.runner = runner;
  }

  /** How a turn stands to its conversation. */
  private enum Start {
    OPENING,
    FOLLOWING,
    RESUMED,
    UNKEPT
  }

  static Turn opening(
      SendMessage.Command command, ConversationId conversation, Instant now, TurnRunner runner) {
    return new Turn(command, ChatMessage.awaited(conversation, now), Start.OPENING, runner);
  }

  static Turn following(
      SendMessage.Command command, ConversationId conversation, Instant now, TurnRunner runner) {
    return new Turn(command, ChatMessage.awaited(conversation, now), Start.FOLLOWING, runner);
  }

  /**
   * One that another process began and did not end.
   *
   * @param answer as that process kept it
   */
  static Turn resumed(SendMessage.Command command, ChatMessage answer, TurnRunner runner) {
    return new Turn(command, answer, Start.RESUMED, runner);
  }

  /**
   * One whose message has waited.
   *
   * @param answer of which nothing has come yet
   */
  static Turn queued(SendMessage.Command command, ChatMessage answer, TurnRunner runner) {
    return new Turn(command, answer, Start.FOLLOWING, runner);
  }

  static Turn unkept(SendMessage.Command command, Instant now, TurnRunner runner) {
    return new Turn(
        command, ChatMessage.awaited(ConversationId.random(), now), Start.UNKEPT, runner);
  }

  @Override
  public ConversationId conversation() {
    return answer.conversation();
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
    interruption.abort();
  }

  /** Ends it, and has what waits behind it wait on: the person's agent is to rest. */
  void stop() {
    interruption.stop();
  }

  boolean isStopped() {
    return interruption.isStopped();
  }

  /**
   * This process ends and lets the gateway go on with it. Without effect on a turn that ends with
   * its connection.
   */
  void leave() {
    if (isResumable()) {
      interruption.leave();
    }
  }

  SendMessage.Command command() {
    return command;
  }

  /** Whether its work goes on by itself in the gateway, and can be joined again. */
  boolean isResumable() {
    return command.message() instanceof PersonMessage;
  }

  boolean isResumed() {
    return start == Start.RESUMED;
  }

  boolean isLeft() {
    return interruption.isLeft();
  }

  /** Whether it began its conversation. */
  boolean isOpening() {
    return start == Start.OPENING;
  }

  /** Whether the gateway is to hear all that its program says of the conversation. */
  boolean isBeginning() {
    return start == Start.OPENING || start == Start.UNKEPT;
  }

  /** The answer as it was kept at first, without text. */
  ChatMessage answer() {
    return answer;
  }

  /** What happens in it is taken down here from now on. */
  void logTo(TurnLog begun) {
    log = begun;
  }

  /** Takes something down, if it is a turn that is kept. Only for the thread that runs it. */
  void log(Consumer<TurnLog> happening) {
    TurnLog known = log;
    if (known != null) {
      happening.accept(known);
    }
  }

  /** What has been done for the answer so far. From any thread. */
  AnswerWork work() {
    TurnLog known = log;
    return known == null ? AnswerWork.NONE : known.workAsTold();
  }

  /** What was done for the answer. Only for the thread that runs it. */
  AnswerWork workAtEnd() {
    TurnLog known = log;
    return known == null ? AnswerWork.NONE : known.work();
  }

  /** How the answer came about. Only for the thread that runs it. */
  AnswerNotes notesAtEnd() {
    TurnLog known = log;
    return known == null ? notes.all() : notes.all().taking(known.elapsed());
  }

  TurnNotes notes() {
    return notes;
  }

  StringBuffer text() {
    return text;
  }

  /** The answer's text is this now. */
  void textIs(String whole) {
    text.replace(0, text.length(), whole);
  }

  /** Done when it was aborted, or left. */
  CompletableFuture<?> aborted() {
    return interruption.happened();
  }

  /** Waits until it was aborted or left, or for this long. */
  void awaitAborted(Duration longest) {
    aborted().copy().completeOnTimeout(null, longest.toMillis(), TimeUnit.MILLISECONDS).join();
  }

  boolean isAborted() {
    return interruption.isAborted();
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
  boolean isAsked() {
    return interruption.isAsked();
  }

  void hold(AgentRun joined) {
    interruption.hold(joined);
  }

  void hold(AgentReply open) {
    interruption.hold(open);
  }

  /** The run that was held is closed. */
  void release() {
    interruption.release();
  }
}
