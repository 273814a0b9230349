package dev.mosaic.domain.user;

import dev.mosaic.domain.InvalidInput;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An e-mail address, at most 254 characters (RFC 5321's path limit). Kept in lower case: issuers
 * and people disagree about capitals, mailboxes hardly ever do.
 */
public record EmailAddress(String value) {
  private static final int MAX_CHARACTERS = 254;
  // Only what every address has; whether a mailbox exists is for its owner to prove.
  private static final Pattern SHAPE = Pattern.compile("[^\\s@]+@[^\\s@.]+(?:\\.[^\\s@.]+)*");

  public EmailAddress {
    value = value.strip().toLowerCase(Locale.ROOT);
    if (value.length() > MAX_CHARACTERS
        || !ShownText.fits(value)
        || !SHAPE.matcher(value).matches()) {
      throw new InvalidInput(
          "email", "invalid_email", "Write an e-mail address, such as ada@example.org.");
    }
  }

  /** What stands behind the at sign. */
  public String domain() {
    return value.substring(value.indexOf('@') + 1);
  }

  @Override
  public String toString() {
    return value;
  }
}
