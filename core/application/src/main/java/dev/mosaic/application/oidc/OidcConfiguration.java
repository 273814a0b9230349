package dev.mosaic.application.oidc;

import dev.mosaic.domain.oidc.OidcSettings;
import dev.mosaic.domain.oidc.OidcSettings.AdminClaim;
import dev.mosaic.domain.provider.HttpUrl;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.ports.secret.SecretUnreadable;
import dev.mosaic.ports.store.SettingStore;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * The issuer's settings with the client's secret, sealed as one value: a reader never sees the half
 * of a change. Read at every sign-in, so that a change needs no restart.
 */
final class OidcConfiguration {
  private static final System.Logger LOG = System.getLogger(OidcConfiguration.class.getName());
  private static final String SETTING = "oidc.client";

  private final SettingStore settings;

  OidcConfiguration(SettingStore settings) {
    this.settings = settings;
  }

  /** Settings with the secret. */
  record Client(OidcSettings settings, SecretText secret) {}

  /** Empty where nothing is set up, or cannot be read any more; see {@link #isUnreadable}. */
  Optional<Client> load() {
    try {
      return settings.getSecret(SETTING).map(OidcConfiguration::read);
    } catch (SecretUnreadable spoiled) {
      LOG.log(
          System.Logger.Level.WARNING,
          "signing in through the issuer is off until its settings are entered again: {0}",
          spoiled.getMessage());
      return Optional.empty();
    }
  }

  /** Whether something is set up that does not open: an administrator has to enter it again. */
  boolean isUnreadable() {
    try {
      settings.getSecret(SETTING);
      return false;
    } catch (SecretUnreadable spoiled) {
      return true;
    }
  }

  void save(Client client) {
    settings.putSecret(SETTING, write(client));
  }

  void remove() {
    settings.remove(SETTING);
  }

  private static SecretText write(Client client) {
    OidcSettings settings = client.settings();
    Properties values = new Properties();
    values.setProperty("issuer", settings.issuer().value());
    values.setProperty("clientId", settings.clientId());
    values.setProperty("clientSecret", client.secret().reveal());
    values.setProperty("label", settings.label());
    values.setProperty("scopes", String.join(" ", settings.scopes()));
    values.setProperty("signUpDomains", String.join(" ", settings.signUpDomains()));
    AdminClaim claim = settings.adminClaim();
    if (claim != null) {
      values.setProperty("adminClaim.name", claim.name());
      values.setProperty("adminClaim.value", claim.value());
    }
    StringWriter text = new StringWriter();
    try {
      values.store(text, null);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return new SecretText(text.toString());
  }

  private static Client read(SecretText text) {
    Properties values = new Properties();
    try {
      values.load(new StringReader(text.reveal()));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    String claim = values.getProperty("adminClaim.name");
    return new Client(
        new OidcSettings(
            new HttpUrl(values.getProperty("issuer")),
            values.getProperty("clientId"),
            values.getProperty("label"),
            words(values.getProperty("scopes")),
            words(values.getProperty("signUpDomains")),
            claim == null ? null : new AdminClaim(claim, values.getProperty("adminClaim.value"))),
        new SecretText(values.getProperty("clientSecret")));
  }

  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(" "));
  }
}
