package dev.mosaic.application.onboarding;

import dev.mosaic.application.audit.Audit;
import dev.mosaic.application.audit.AuditAction;
import dev.mosaic.application.audit.AuditTarget;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.session.SignInOrigin;
import dev.mosaic.ports.secret.SecretUnreadable;
import dev.mosaic.ports.store.SettingStore;

/** What the setup link holds. */
final class SetupToken {
  private final SettingStore settings;
  private final Audit audit;

  SetupToken(SettingStore settings, Audit audit) {
    this.settings = settings;
    this.audit = audit;
  }

  boolean is(SecretText presented) {
    try {
      return settings.getSecret(IssueSetupToken.SETTING).filter(presented::equals).isPresent();
    } catch (SecretUnreadable spoiled) {
      // The next start prints another link.
      return false;
    }
  }

  void noteWrong(SignInOrigin origin) {
    audit.note(
        null,
        null,
        AuditAction.INSTANCE_CLAIMED,
        AuditTarget.instance(),
        "setup_token_invalid",
        origin.address());
  }
}
