package dev.mosaic.application.audit;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Keeps the table of audit actions the same as the actions there are. After a change, {@code
 * -Dauditlog.update=true} writes it anew.
 */
class AuditLogDriftTest {
  private static final Path PAGE = Path.of("..", "..", "docs", "reference", "audit-log.md");
  private static final String BEGIN = "<!-- actions: generated -->\n";
  private static final String END = "<!-- end of actions -->";

  @Test
  void everyActionStandsInTheReference() throws IOException {
    String page = Files.readString(PAGE);
    int from = page.indexOf(BEGIN) + BEGIN.length();
    int to = page.indexOf(END);
    String generated = table();
    if (Boolean.getBoolean("auditlog.update")) {
      Files.writeString(PAGE, page.substring(0, from) + generated + page.substring(to));
      page = Files.readString(PAGE);
      to = page.indexOf(END);
    }

    assertThat(page.substring(from, to))
        .as("docs/reference/audit-log.md; write it anew with -Dauditlog.update=true")
        .isEqualTo(generated);
  }

  // What is stored and searched for, written out: a constant may be renamed, its label may not.
  @Test
  void labelsStayWhatWasStored() {
    assertThat(Arrays.stream(AuditAction.values()).map(AuditAction::label))
        .containsExactlyInAnyOrder(
            "instance.claimed",
            "onboarding.skipped",
            "onboarding.completed",
            "session.created",
            "session.ended",
            "session.all_ended",
            "breakglass.signed_in",
            "breakglass.reset",
            "breakglass.created",
            "password.changed",
            "password.link_created",
            "password.reset",
            "token.created",
            "token.removed",
            "invitation.created",
            "invitation.resent",
            "invitation.revoked",
            "invitation.accepted",
            "user.created",
            "user.changed",
            "account.exported",
            "account.deleted",
            "user.role_changed",
            "user.deactivated",
            "user.reactivated",
            "oidc.saved",
            "oidc.removed",
            "oidc.tested",
            "provider.added",
            "provider.changed",
            "provider.removed",
            "provider.key_replaced",
            "provider.key_removed",
            "provider.keys_used",
            "provider.shared",
            "provider.share_changed",
            "provider.share_ended",
            "agent_config.saved",
            "agent_config.returned",
            "agent.files_reset",
            "agent.volume_erased",
            "agent.stopped",
            "usage_limit.saved",
            "chat_settings.saved",
            "agent_policy.saved",
            "cors.saved",
            "audit.exported",
            "key.rotated",
            "key.tokens_ended",
            "key.retired",
            "key.data_key_replaced");
  }

  @Test
  void everyKindOfTargetIsNamedBySomeAction() {
    Set<AuditTarget> used =
        Arrays.stream(AuditAction.values())
            .flatMap(action -> action.targets().stream())
            .collect(Collectors.toSet());

    assertThat(used).isEqualTo(EnumSet.allOf(AuditTarget.class));
  }

  private static String table() {
    return Arrays.stream(AuditAction.values())
        .map(
            action ->
                "| `%s` | %s | %s |\n"
                    .formatted(
                        action.label(),
                        action.when(),
                        action.targets().stream().map(AuditTarget::told).collect(joining(" · "))))
        .collect(joining("", "| action | when | target |\n|---|---|---|\n", ""));
  }
}
