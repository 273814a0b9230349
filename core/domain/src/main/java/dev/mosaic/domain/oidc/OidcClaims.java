package dev.mosaic.domain.oidc;

import dev.mosaic.domain.user.ShownText;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an issuer says of a person, from a token whose signature and audience were checked.
 *
 * @param email as the issuer spells it; null if it sends none
 * @param emailVerified true only where the issuer said exactly `true`, or `"true"` as a text, as
 *     some do
 * @param name full name, null if it sends none
 * @param preferredUsername null if it sends none
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
  private static final int MOST_SHOWN = 100;
  private static final int DEEPEST_SHOWN = 5;

  /**
   * Reads what an issuer says.
   *
   * @param all every claim; must include a subject
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

  /** Every claim as an administrator is shown it: of readable length, number and depth. */
  public Map<String, Object> shown() {
    return shown(all, 0);
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

  private static Map<String, Object> shown(Map<?, ?> claims, int depth) {
    Map<String, Object> shown = new LinkedHashMap<>();
    claims.entrySet().stream()
        .limit(MOST_SHOWN)
        .forEach(
            claim ->
                shown.put(
                    ShownText.told(String.valueOf(claim.getKey())),
                    shown(claim.getValue(), depth + 1)));
    return shown;
  }

  private static Object shown(@Nullable Object value, int depth) {
    return switch (value) {
      case null -> "";
      case Number number -> number;
      case Boolean truth -> truth;
      case Map<?, ?> ignored when depth > DEEPEST_SHOWN -> "…";
      case List<?> ignored when depth > DEEPEST_SHOWN -> "…";
      case Map<?, ?> map -> shown(map, depth);
      case List<?> list ->
          list.stream().limit(MOST_SHOWN).map(item -> shown(item, depth + 1)).toList();
      default -> ShownText.told(value.toString());
    };
  }
}
