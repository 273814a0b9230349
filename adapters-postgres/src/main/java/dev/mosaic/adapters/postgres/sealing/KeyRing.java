package dev.mosaic.adapters.postgres.sealing;

import dev.mosaic.domain.secret.SecretText;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The operator's keys by id. The first seals, all open.
 *
 * <p>The text is one key, or `id:key,id:key`. A key that stands alone has the id {@value
 * #LONE_KEY_ID}; an operator who adds a second one gives it that name: `2027:new-key,k1:old-key`.
 */
public final class KeyRing {
  /** Id of a key given without one. */
  public static final String LONE_KEY_ID = "k1";

  private static final Pattern KEY_ID = Pattern.compile("[A-Za-z0-9._-]{1,32}");

  private final Map<String, RingKey> keys;
  private final RingKey first;

  private KeyRing(Map<String, RingKey> keys) {
    this.keys = keys;
    this.first = keys.values().iterator().next();
  }

  /**
   * Reads the text of the environment variable.
   *
   * @param text null where it is not set
   * @throws InvalidSecretKey if it is not one key or a ring of keys
   */
  public static KeyRing parse(@Nullable String text) {
    if (text == null || text.isBlank()) {
      throw new InvalidSecretKey(
          "is not set; set it to 32 random bytes, e.g. from `openssl rand -base64 32`.");
    }
    String stripped = text.strip();
    return new KeyRing(
        stripped.contains(":") || stripped.contains(",")
            ? ring(stripped.split(",", -1))
            : Map.of(LONE_KEY_ID, new RingKey(LONE_KEY_ID, KeyText.decode(stripped, "is"))));
  }

  /**
   * A secret for a purpose outside sealing, the same at every start that has the same first key.
   */
  public SecretText secretFor(String purpose) {
    byte[] bytes = first.derive(KeyDerivation.HMAC_SHA_256, "purpose/" + purpose).getEncoded();
    return new SecretText(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** The key that seals. */
  RingKey first() {
    return first;
  }

  Optional<RingKey> find(String id) {
    return Optional.ofNullable(keys.get(id));
  }

  /** All keys, the sealing one first. */
  List<RingKey> all() {
    return List.copyOf(keys.values());
  }

  private static Map<String, RingKey> ring(String[] entries) {
    Map<String, RingKey> keys = new LinkedHashMap<>();
    for (int i = 0; i < entries.length; i++) {
      RingKey key = entry(entries[i].strip(), "entry " + (i + 1));
      boolean repeated = keys.values().stream().anyMatch(key::sameKeyAs);
      if (repeated || keys.putIfAbsent(key.id(), key) != null) {
        throw new InvalidSecretKey(
            "repeats an id or a key in entry %d; each must stand once.".formatted(i + 1));
      }
    }
    return keys;
  }

  private static RingKey entry(String text, String subject) {
    int colon = text.indexOf(':');
    String id = colon < 0 ? "" : text.substring(0, colon).strip();
    // A wrong id is not quoted: it may be a piece of a key.
    if (!KEY_ID.matcher(id).matches()) {
      throw new InvalidSecretKey(
          "has no proper id in %s; write a ring as id:key,id:key with ids of 1 to 32 letters, digits, dots, underscores or hyphens."
              .formatted(subject));
    }
    return new RingKey(
        id,
        KeyText.decode(text.substring(colon + 1).strip(), "has a key in " + subject + " that is"));
  }

  @Override
  public String toString() {
    return "KeyRing" + keys.keySet();
  }
}
