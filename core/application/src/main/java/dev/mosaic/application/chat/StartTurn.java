package dev.mosaic.application.chat;

import dev.mosaic.application.chat.SendMessage.Outcome.Accepted;
import dev.mosaic.application.chat.log.EventLogs;
import dev.mosaic.domain.chat.AttachmentId;
import dev.mosaic.domain.chat.ClientTurnId;
import dev.mosaic.domain.chat.Conversation.Origin;
import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.chat.MessageId;
import dev.mosaic.domain.chat.TurnEvent;
import dev.mosaic.domain.chat.TurnId;
import dev.mosaic.domain.provider.ModelRef;
import dev.mosaic.domain.user.UserId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says something to one's agent. The turn goes on by itself, whoever stays or leaves; what happens
 * in it is followed in its conversation. The same turn begun again is the one that is there.
 */
public final class StartTurn {
  private final SendMessage sending;
  private final MessageFiles files;
  private final ModelsOfTurns models;
  private final WaitingTurns waiting;
  private final EventLogs logs;

  StartTurn(
      SendMessage sending,
      MessageFiles files,
      ModelsOfTurns models,
      WaitingTurns waiting,
      EventLogs logs) {
    this.sending = sending;
    this.files = files;
    this.models = models;
    this.waiting = waiting;
    this.logs = logs;
  }

  /**
   * @param conversation null to begin one
   * @param insteadOf what the person said before, and now says so; null for something new. Never
   *     waits
   * @param text may be empty where there are attachments
   * @param attachments in the order the message is to have them
   * @param model what answers in this conversation from now on; null where that stays
   * @param queue whether it waits where an answer is under way, or other messages wait
   */
  public record Command(
      UserId owner,
      @Nullable ConversationId conversation,
      @Nullable MessageId insteadOf,
      ClientTurnId clientId,
      String text,
      List<AttachmentId> attachments,
      @Nullable ModelChoice model,
      boolean queue) {
    /** Something new. */
    public Command(
        UserId owner,
        @Nullable ConversationId conversation,
        ClientTurnId clientId,
        String text,
        List<AttachmentId> attachments,
        @Nullable ModelChoice model,
        boolean queue) {
      this(owner, conversation, null, clientId, text, attachments, model, queue);
    }

    /** One that leaves the model as it is. */
    public Command(
        UserId owner,
        @Nullable ConversationId conversation,
        ClientTurnId clientId,
        String text,
        List<AttachmentId> attachments,
        boolean queue) {
      this(owner, conversation, null, clientId, text, attachments, null, queue);
    }

    private Place place() {
      if (conversation == null) {
        return new Place.Fresh();
      }
      return insteadOf == null
          ? new Place.Known(conversation)
          : new Place.InsteadOf(conversation, insteadOf);
    }

    /** Whether it waits for an answer under way. */
    boolean mayWait() {
      return queue && conversation != null && insteadOf == null;
    }
  }

  /** How starting it ended. */
  public sealed interface Outcome {
    /**
     * It goes on, or went on, whether or not this call began it.
     *
     * @param after id of an event that was before all of the turn's, 0 if there was none: whoever
     *     follows the conversation from there misses nothing of the turn, however fast it is
     * @param queued whether it was put behind others, and may wait yet
     */
    record Started(TurnId turn, ConversationId conversation, long after, boolean queued)
        implements Outcome {}

    record ConversationNotFound() implements Outcome {}

    /** What this is said instead of was not said there. */
    record MessageNotFound() implements Outcome {}

    /** It tells what the agent did by itself, and has no place for what a person says. */
    record ConversationReadOnly() implements Outcome {}

    /** An answer is still on its way in this conversation. */
    record ConversationBusy() implements Outcome {}

    /** As many messages as may wait there do. */
    record QueueFull() implements Outcome {}

    /** One of the attachments is not there, cannot be read, or is somebody else's. */
    record AttachmentNotFound(AttachmentId attachment) implements Outcome {}

    /** The agent's gateway does not take the attachments together with this text. */
    record AttachmentsTooLarge() implements Outcome {}

    /** The chosen model is not one that the agent can ask. */
    record UnknownModel(ModelRef model) implements Outcome {}

    /** There are pictures, and it is known that the model takes none. */
    record ModelSeesNoPictures() implements Outcome {}
  }

  public Outcome start(Command command) {
    // A turn that was begun before has its attachments already.
    return command.attachments().isEmpty()
        ? choose(command)
        : waiting.begun(command).orElseGet(() -> choose(command));
  }

  private Outcome choose(Command command) {
    return switch (files.choose(command.owner(), command.text(), command.attachments())) {
      case MessageFiles.Choice.Good good ->
          start(command, new PersonMessage(command.text(), good.attachments()));
      case MessageFiles.Choice.Missing missing -> notFound(command, missing.attachment());
      case MessageFiles.Choice.TooLarge ignored -> new Outcome.AttachmentsTooLarge();
    };
  }

  private Outcome start(Command command, PersonMessage message) {
    Optional<Outcome> refusal = models.refusal(command, command.place(), message);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    models.choose(command);
    try {
      return waiting.queuedBehindOthers(command, message).orElseGet(() -> begin(command, message));
    } catch (MessageFiles.Taken taken) {
      return notFound(command, taken.attachment());
    }
  }

  /** Unless the same turn was begun before, and has the attachment. */
  private Outcome notFound(Command command, AttachmentId attachment) {
    return waiting.begun(command).orElseGet(() -> new Outcome.AttachmentNotFound(attachment));
  }

  private Outcome begin(Command command, PersonMessage message) {
    ConversationId known = command.conversation();
    ModelChoice choice = command.model();
    long before = known == null ? 0 : logs.last(command.owner(), known);
    SendMessage.Outcome sent =
        sending.send(
            new SendMessage.Command(
                command.owner(),
                command.place(),
                Origin.PERSON,
                message,
                command.clientId(),
                choice == null ? null : choice.model()));
    return switch (sent) {
      case Accepted accepted -> run(command, accepted.turn(), before);
      case SendMessage.Outcome.ConversationNotFound ignored -> new Outcome.ConversationNotFound();
      case SendMessage.Outcome.MessageNotFound ignored -> new Outcome.MessageNotFound();
      case SendMessage.Outcome.ConversationReadOnly ignored -> new Outcome.ConversationReadOnly();
      // Perhaps because the same turn was begun before, or at the same moment.
      case SendMessage.Outcome.ConversationBusy ignored ->
          waiting
              .begun(command)
              .orElseGet(
                  () ->
                      command.mayWait() && known != null
                          ? waiting.queue(command, message, known)
                          : new Outcome.ConversationBusy());
      case SendMessage.Outcome.AnswerNotFound ignored -> throw unasked(sent);
      case SendMessage.Outcome.AnswerNotLast ignored -> throw unasked(sent);
      case SendMessage.Outcome.TokensUsedUp ignored -> throw unasked(sent);
    };
  }

  private Outcome run(Command command, Turn turn, long before) {
    if (command.insteadOf() != null) {
      logs.tellFollowers(turn.conversation(), new TurnEvent.Rearranged(TurnId.of(turn.message())));
    }
    TurnsAside.run(turn);
    return new Outcome.Started(TurnId.of(turn.message()), turn.conversation(), before, false);
  }

  private static IllegalStateException unasked(SendMessage.Outcome outcome) {
    return new IllegalStateException("no answer to a person's message: " + outcome);
  }
}
