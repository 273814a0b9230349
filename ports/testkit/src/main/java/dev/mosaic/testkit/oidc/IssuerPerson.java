package dev.mosaic.testkit.oidc;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Somebody an issuer knows.
 *
 * @param claims what it says about them; `sub` is always among them
 */
public record IssuerPerson(Map<String, Object> claims) {
  public IssuerPerson {
    claims = Map.copyOf(claims);
    if (!(claims.get("sub") instanceof String)) {
      throw new IllegalArgumentException("a person needs a sub");
    }
  }

  /** Somebody with a verified e-mail address at example.org. */
  public static IssuerPerson named(String name) {
    String word = name.toLowerCase(Locale.ROOT);
    return new IssuerPerson(
        Map.of(
            "sub",
            "subject-of-" + word,
            "email",
            word + "@example.org",
            "email_verified",
            true,
            "name",
            name,
            "preferred_username",
            word));
  }

  public IssuerPerson with(String claim, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(claims);
    more.put(claim, value);
    return new IssuerPerson(more);
  }

  public IssuerPerson without(String claim) {
    Map<String, Object> less = new LinkedHashMap<>(claims);
    less.remove(claim);
    return new IssuerPerson(less);
  }

  public String subject() {
    return String.valueOf(claims.get("sub"));
  }
}
