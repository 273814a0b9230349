package dev.mosaic.domain.chat;

import java.util.List;

/** How much may go with a message. What agents' gateways take is the measure; tests hold to it. */
public final class AttachmentLimits {
  /** Bytes of a picture. */
  public static final int PICTURE = 6_291_456;

  /** Bytes of any other file, and of all files of a message together. */
  public static final int FILE = 19_464_192;

  /** How many go with one message. */
  public static final int PER_MESSAGE = 10;

  /** How many files of one person may be kept that no message has yet. */
  public static final int LOOSE = 40;

  /** Bytes of these, together. */
  public static final long LOOSE_BYTES = 100L << 20;

  /** Bytes in which a gateway takes a message with its files, which grow by a third on the way. */
  public static final int FRAME = 26_214_400;

  // Around the text and the files, and around each file besides its name.
  private static final int ENVELOPE = 4_096;
  private static final int FILE_ENVELOPE = 512;
  // A sign may take as much, escaped.
  private static final int LONGEST_SIGN = 6;

  private AttachmentLimits() {}

  /** Bytes that a file of this kind may have. */
  public static int of(String mediaType) {
    return Attachment.isPicture(mediaType) ? PICTURE : FILE;
  }

  /** Whether a gateway takes them in one message with this text. */
  public static boolean fit(String text, List<Attachment> files) {
    if (files.isEmpty()) {
      return true;
    }
    long bytes = files.stream().mapToLong(Attachment::size).sum();
    long frame = ENVELOPE + LONGEST_SIGN * (long) text.length();
    for (Attachment file : files) {
      frame += FILE_ENVELOPE + LONGEST_SIGN * file.name().length() + (file.size() + 2) / 3 * 4;
    }
    return bytes <= FILE && frame <= FRAME;
  }
}
