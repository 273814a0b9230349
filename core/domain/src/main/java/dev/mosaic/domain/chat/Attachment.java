package dev.mosaic.domain.chat;

import dev.mosaic.domain.user.ShownText;
import dev.mosaic.domain.user.UserId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file that goes with a message, without its bytes.
 *
 * @param message it belongs to; null until one is sent with it
 * @param name as its owner's machine calls it; empty where it cannot be read
 * @param mediaType found in its bytes, whatever its sender says
 * @param size in bytes
 * @param unreadable whether its name was spoiled where it is kept, and is empty for that
 */
public record Attachment(
    AttachmentId id,
    UserId owner,
    @Nullable MessageId message,
    String name,
    String mediaType,
    long size,
    Instant createdAt,
    boolean unreadable) {
  private static final int LONGEST_NAME = 200;
  private static final String NAMELESS = "file";

  /** Pictures that models and browsers take; others are files. */
  private static final Set<String> PICTURES =
      Set.of("image/png", "image/jpeg", "image/gif", "image/webp");

  /** One that no message has yet. */
  public static Attachment loose(
      UserId owner, String name, String mediaType, long size, Instant now) {
    return new Attachment(
        AttachmentId.random(), owner, null, cleaned(name), mediaType, size, now, false);
  }

  /** The same, as a message has it. */
  public Attachment of(MessageId holder) {
    return new Attachment(id, owner, holder, name, mediaType, size, createdAt, unreadable);
  }

  /** The same, which no message has any more since that time. */
  public Attachment released(Instant at) {
    return new Attachment(id, owner, null, name, mediaType, size, at, unreadable);
  }

  public static boolean isPicture(String mediaType) {
    return PICTURES.contains(mediaType);
  }

  /** Whether a model sees it, rather than reads it. */
  public boolean isPicture() {
    return isPicture(mediaType);
  }

  // Some browsers send a path; and nothing in a name may lead somewhere else.
  private static String cleaned(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String shown = ShownText.cleaned(last, LONGEST_NAME);
    return shown.isEmpty() || shown.chars().allMatch(sign -> sign == '.') ? NAMELESS : shown;
  }
}
