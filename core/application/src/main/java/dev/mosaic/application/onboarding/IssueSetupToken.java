package dev.mosaic.application.onboarding;

import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.ports.secret.SecretUnreadable;
import dev.mosaic.ports.secret.TokenMint;
import dev.mosaic.ports.store.SettingStore;
import dev.mosaic.ports.store.UserStore;
import java.util.Optional;

/**
 * Hands out the token that makes its holder the first administrator. It is sealed rather than
 * hashed, because every start shows the same one until it is used.
 */
public final class IssueSetupToken {
  static final String SETTING = "onboarding.setup_token";

  private final UserStore users;
  private final SettingStore settings;
  private final TokenMint tokens;

  public IssueSetupToken(UserStore users, SettingStore settings, TokenMint tokens) {
    this.users = users;
    this.settings = settings;
    this.tokens = tokens;
  }

  /**
   * The token, the same at every start unless it was spoiled; empty once there is an administrator.
   */
  public Optional<SecretText> issue() {
    if (users.hasBreakglass()) {
      return Optional.empty();
    }
    try {
      return Optional.of(settings.putSecretIfAbsent(SETTING, tokens.random()));
    } catch (SecretUnreadable spoiled) {
      SecretText fresh = tokens.random();
      settings.putSecret(SETTING, fresh);
      return Optional.of(fresh);
    }
  }
}
