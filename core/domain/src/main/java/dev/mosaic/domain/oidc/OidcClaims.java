package dev.mosaic.domain.oidc;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an issuer says of a person, from a token whose signature and audience were checked.
 *
 * @param email as the issuer spells it; null if it tells none
 * @param emailVerified true only where the issuer said exactly `true`, or `"true"` as a text, as
 *     some do
 * @param name full name, null if it tells none
 * @param preferredUsername null if it tells none
 * @param all every claim of the token: texts, numbers, truth values, lists and maps of those
 */
public record OidcClaims(
    String issuer,
    String subject,
    @Nullable String email,
    boolean emailVerified,
    @Nullable String name,
    @Nullable String preferredUsername,
    Map<String, Object> all) {
  /**
   * Reads what an issuer says.
   *
   * @param all every claim; must tell a subject
   */
  public static OidcClaims of(String issuer, Map<String, Object> all) {
    Object verified = all.get("email_verified");
    return new OidcClaims(
        issuer,
        String.valueOf(all.get("sub")),
        text(all, "email"),
        Boolean.TRUE.equals(verified) || "true".equals(verified),
        text(all, "name"),
        text(all, "preferred_username"),
        Collections.unmodifiableMap(all));
  }

  private static @Nullable String text(Map<String, Object> claims, String name) {
    return claims.get(name) instanceof String text && !text.isBlank() ? text : null;
  }

  /** Whether the claim is, or holds, the value. */
  public boolean fulfil(OidcSettings.AdminClaim wanted) {
    return valueAt(wanted.name())
        .map(
            found ->
                found instanceof List<?> list
                    ? list.stream().anyMatch(entry -> wanted.value().equals(String.valueOf(entry)))
                    : wanted.value().equals(String.valueOf(found)))
        .orElse(false);
  }

  // A claim may itself have dots in its name (`https://example.org/roles`), so that is tried first.
  private Optional<Object> valueAt(String path) {
    if (all.containsKey(path)) {
      return Optional.ofNullable(all.get(path));
    }
    Object here = all;
    for (String step : path.split("\\.", -1)) {
      here = here instanceof Map<?, ?> map ? map.get(step) : null;
      if (here == null) {
        return Optional.empty();
      }
    }
    return Optional.of(here);
  }
}
