package dev.mosaic.domain.oidc;

import dev.mosaic.domain.InvalidInput;
import dev.mosaic.domain.provider.HttpUrl;
import dev.mosaic.domain.user.ShownText;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How people sign in through an issuer. The client's secret is kept apart, sealed.
 *
 * @param issuer the issuer as its discovery document spells itself, without `/.well-known/…`
 * @param label what the button says, 1 to 60 characters
 * @param scopes always holds `openid`
 * @param signUpDomains lower-case e-mail domains whose people may come uninvited; empty: invited
 *     people only
 * @param adminClaim what makes an administrator; null: roles are given on the users page
 */
public record OidcSettings(
    HttpUrl issuer,
    String clientId,
    String label,
    List<String> scopes,
    List<String> signUpDomains,
    @Nullable AdminClaim adminClaim) {
  /** What is requested by default: who somebody is and how to reach them. */
  public static final List<String> USUAL_SCOPES = List.of("openid", "email", "profile");

  /** What the button says by default. */
  public static final String USUAL_LABEL = "Single sign-on";

  private static final int MAX_LABEL = 60;
  private static final int MAX_CLIENT_ID = 255;
  // RFC 6749 appendix A.4.
  private static final Pattern SCOPE = Pattern.compile("[\\x21\\x23-\\x5B\\x5D-\\x7E]+");
  private static final Pattern DOMAIN =
      Pattern.compile("(?!-)[a-z0-9-]+(\\.[a-z0-9-]+)+", Pattern.UNICODE_CASE);

  public OidcSettings {
    clientId = clientId.strip();
    label = ShownText.cleaned(label, Integer.MAX_VALUE);
    scopes = List.copyOf(scopes);
    signUpDomains =
        signUpDomains.stream().map(domain -> domain.strip().toLowerCase(Locale.ROOT)).toList();
    require(
        !clientId.isEmpty() && clientId.length() <= MAX_CLIENT_ID,
        "clientId",
        "Write the client id the issuer gave you.");
    require(
        !label.isEmpty() && label.length() <= MAX_LABEL,
        "label",
        "Use 1 to " + MAX_LABEL + " characters.");
    require(
        scopes.contains("openid") && scopes.stream().allMatch(s -> SCOPE.matcher(s).matches()),
        "scopes",
        "Scopes are words without spaces, and openid is one of them.");
    require(
        signUpDomains.stream().allMatch(d -> DOMAIN.matcher(d).matches()),
        "signUpDomains",
        "Write domains such as example.org, without an at sign.");
  }

  /**
   * A claim that makes an administrator.
   *
   * @param name of the claim; dots lead into objects (`realm_access.roles`)
   * @param value what the claim must be, or hold if it is a list
   */
  public record AdminClaim(String name, String value) {
    public AdminClaim {
      name = name.strip();
      value = value.strip();
      require(!name.isEmpty(), "adminClaim.name", "Name the claim.");
      require(!value.isEmpty(), "adminClaim.value", "Say which value makes an administrator.");
    }
  }

  private static void require(boolean holds, String field, String sentence) {
    if (!holds) {
      throw new InvalidInput(field, "invalid", sentence);
    }
  }
}
