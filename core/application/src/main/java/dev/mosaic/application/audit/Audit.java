package dev.mosaic.application.audit;

import dev.mosaic.application.request.Caller;
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
  public void note(Caller caller, AuditAction action, AuditTarget.Named target, String outcome) {
    note(caller.id(), caller.id(), action, target, outcome, caller.address());
  }

  /** Notes what a caller did about somebody else, null for nobody with an account here. */
  public void note(
      Caller caller,
      @Nullable UserId subject,
      AuditAction action,
      AuditTarget.Named target,
      String outcome) {
    note(caller.id(), subject, action, target, outcome, caller.address());
  }

  /** Notes an act; see {@link AuditLog.Entry} for the parts. */
  public void note(
      @Nullable UserId actor,
      @Nullable UserId subject,
      AuditAction action,
      AuditTarget.Named target,
      String outcome,
      @Nullable String address) {
    // Keeps the reference page true under test; no reason to refuse anybody anything.
    assert action.targets().contains(target.kind()) : action + " about " + target.kind();
    log.append(
        new AuditLog.Entry(
            clock.instant(),
            actor,
            subject,
            action.label(),
            ShownText.told(target.name()),
            outcome,
            address));
  }
}
