package dev.mosaic.ports.agent;

import dev.mosaic.domain.chat.Attachment;
import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.chat.TurnId;
import dev.mosaic.domain.provider.ModelRef;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a gateway is to work on.
 *
 * @param conversation what the gateway remembers is said in it
 * @param turn known again by the gateway, so that no turn is worked on twice
 * @param text of the message, as its person wrote it; never read as a command
 * @param model to ask in this conversation from now on; null for what the agent asks first
 * @param files that go with it; asked for only where the gateway does not have the turn yet
 * @param earlier the turns that it follows, the nearest first, where a conversation has versions
 *     and so may stand elsewhere at the gateway; empty where the gateway need not look. Asked for
 *     only where the gateway does not have the turn yet
 */
public record RunRequest(
    ConversationId conversation,
    TurnId turn,
    String text,
    @Nullable ModelRef model,
    Supplier<List<File>> files,
    Supplier<Optional<List<TurnId>>> earlier) {
  /** One without files, for the model that the agent asks first. */
  public RunRequest(ConversationId conversation, TurnId turn, String text) {
    this(conversation, turn, text, null, List::of, Optional::empty);
  }

  /** One in a conversation without versions. */
  public RunRequest(
      ConversationId conversation,
      TurnId turn,
      String text,
      @Nullable ModelRef model,
      Supplier<List<File>> files) {
    this(conversation, turn, text, model, files, Optional::empty);
  }

  /** The same, after these turns. */
  public RunRequest after(List<TurnId> turns) {
    return new RunRequest(conversation, turn, text, model, files, () -> Optional.of(turns));
  }

  /**
   * A file that goes with a message.
   *
   * @param type its media type, found in its bytes
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record File(String name, String type, byte[] content) {
    /** Whether a model sees it, rather than reads it. */
    public boolean isPicture() {
      return Attachment.isPicture(type);
    }
  }
}
