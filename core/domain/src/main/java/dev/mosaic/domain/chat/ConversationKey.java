package dev.mosaic.domain.chat;

import dev.mosaic.domain.user.UserId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a program of a person's calls a conversation, as a digest: its own name for it is nobody
 * else's business, and may be of any length.
 *
 * @param digest SHA-256 in lower case hexadecimal
 */
public record ConversationKey(String digest) {
  /**
   * The key of a name a program gave.
   *
   * @param kind what kind of name it is, so that two kinds never meet
   */
  public static ConversationKey of(UserId owner, String kind, String name) {
    try {
      byte[] text = (owner + "\n" + kind + "\n" + name).getBytes(StandardCharsets.UTF_8);
      return new ConversationKey(
          HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text)));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
