package dev.mosaic.application;

import dev.mosaic.domain.user.ShownText;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.AuditLog;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Writes audit entries with the time of now. */
public final class Audit {
  private final AuditLog log;
  private final Clock clock;

  public Audit(AuditLog log, Clock clock) {
    this.log = log;
    this.clock = clock;
  }

  /** Notes what a caller did with something of their own. */
  public void note(Caller caller, String action, String target, String outcome) {
    note(caller.id(), caller.id(), action, target, outcome, caller.address());
  }

  /** Notes what a caller did about somebody else, null for nobody with an account here. */
  public void note(
      Caller caller, @Nullable UserId subject, String action, String target, String outcome) {
    note(caller.id(), subject, action, target, outcome, caller.address());
  }

  /** Notes an act; see {@link AuditLog.Entry} for the parts. */
  public void note(
      @Nullable UserId actor,
      @Nullable UserId subject,
      String action,
      String target,
      String outcome,
      @Nullable String address) {
    log.append(
        new AuditLog.Entry(
            clock.instant(), actor, subject, action, ShownText.told(target), outcome, address));
  }
}
