package dev.mosaic.server.cli;

import dev.mosaic.application.Mosaic;
import dev.mosaic.application.audit.Audit;
import dev.mosaic.application.audit.AuditAction;
import dev.mosaic.application.audit.AuditTarget;
import dev.mosaic.ports.secret.KeyRotation;
import dev.mosaic.ports.secret.KeyRotation.KeyUse;
import dev.mosaic.ports.store.AuditLog;
import dev.mosaic.server.options.StartRefused;
import io.micronaut.context.ApplicationContext;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Moves secrets from old keys of the ring to its first. */
@Command(
    name = "rotate-key",
    mixinStandardHelpOptions = true,
    description = {
      "Moves secrets to the first key of MOSAIC_SECRET_KEY, while the server runs on.",
      "Give the server the ring new-id:new-key,old-id:old-key first. May be cut off at any time and"
          + " begun again."
    })
final class RotateKeyCommand extends AdminTask {
  @Option(names = "--status", description = "Only shows what hangs on which key.")
  boolean statusOnly;

  @Option(
      names = "--retire",
      paramLabel = "ID",
      description = "Forgets an old key nothing depends on, so that it may leave the ring.")
  @Nullable String retire;

  @Option(
      names = "--end-tokens",
      description =
          "With --retire: ends the sessions, access tokens and links that hang on the key.")
  boolean endTokens;

  @Option(
      names = "--batch",
      defaultValue = "100",
      paramLabel = "N",
      description = "Data keys moved per transaction (default: ${DEFAULT-VALUE}).")
  int batch;

  RotateKeyCommand(Supplier<AdminCommand.Environment> environment) {
    super(environment);
  }

  @Override
  void run(ApplicationContext beans, Mosaic mosaic) {
    KeyRotation rotation = beans.getBean(KeyRotation.class);
    Audit audit = new Audit(beans.getBean(AuditLog.class), beans.getBean(Clock.class));
    if (retire != null) {
      retire(retire, rotation, audit);
    } else if (!statusOnly) {
      move(rotation, audit);
    }
    show(rotation.status());
  }

  private void move(KeyRotation rotation, Audit audit) {
    String first = firstOf(rotation.status());
    int all = 0;
    for (int moved = rotation.moveSome(batch); moved > 0; moved = rotation.moveSome(batch)) {
      all += moved;
      out().printf("moved %d data keys to %s%n", all, first);
      out().flush();
    }
    note(audit, AuditAction.KEY_ROTATED, first, "ok");
  }

  private void retire(String keyId, KeyRotation rotation, Audit audit) {
    List<KeyUse> uses = rotation.status();
    if (uses.stream().noneMatch(use -> use.keyId().equals(keyId))) {
      throw new StartRefused(1, "there is no key called " + keyId + "; --status shows them.");
    }
    if (keyId.equals(firstOf(uses))) {
      throw new StartRefused(
          1, keyId + " is the key that seals; put a new key before it in MOSAIC_SECRET_KEY first.");
    }
    if (endTokens) {
      int ended = rotation.endTokens(keyId);
      note(audit, AuditAction.KEY_TOKENS_ENDED, keyId, "ok");
      out().printf("ended %d sessions, tokens and links%n", ended);
    }
    if (!rotation.retire(keyId)) {
      note(audit, AuditAction.KEY_RETIRED, keyId, "key_in_use");
      show(rotation.status());
      throw new StartRefused(
          1,
          keyId
              + " is still in use: 'rotate-key' moves data keys; sessions and tokens move when they"
              + " are used, or end with --end-tokens.");
    }
    note(audit, AuditAction.KEY_RETIRED, keyId, "ok");
    out().println(keyId + " is retired: take it out of MOSAIC_SECRET_KEY and restart the server.");
  }

  private void show(List<KeyUse> uses) {
    out().printf("%-20s %10s %10s  %s%n", "key", "data keys", "tokens", "");
    for (KeyUse use : uses) {
      String note = use.first() ? "seals" : use.inRing() ? "opens" : "missing from the ring";
      out().printf("%-20s %10d %10d  %s%n", use.keyId(), use.dataKeys(), use.tokens(), note);
    }
    out().flush();
  }

  private static String firstOf(List<KeyUse> uses) {
    return uses.stream().filter(KeyUse::first).findFirst().orElseThrow().keyId();
  }

  private static void note(Audit audit, AuditAction action, String keyId, String outcome) {
    audit.note(null, null, action, AuditTarget.SECRET_KEY.named(keyId), outcome, null);
  }
}
