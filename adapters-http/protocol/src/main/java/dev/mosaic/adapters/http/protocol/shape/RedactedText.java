package dev.mosaic.adapters.http.protocol.shape;

import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.user.ShownText;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a vendor or gateway said, fit to be kept and shown: some of them quote keys. */
public final class RedactedText {
  private static final int LONGEST = 300;
  private static final Pattern LIKE_A_KEY =
      Pattern.compile("(?=[\\w.*/+=-]*\\d)[\\w.*/+=-]{16,}|sk-[\\w.*-]+");

  private RedactedText() {}

  /** A vendor's words in a refusal, without the account's key; empty if it has none. */
  public static String ofRefusal(int status, byte[] body, @Nullable SecretText key) {
    return of(ErrorText.byVendor(status, body, key).told());
  }

  /** The words on one line, at most 300 code points, without what looks like a key. */
  public static String of(String words) {
    String line = LIKE_A_KEY.matcher(ShownText.told(words)).replaceAll("[…]");
    String cut = ShownText.cleaned(line, LONGEST);
    return cut.equals(line) ? line : cut + "…";
  }
}
