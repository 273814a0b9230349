package dev.mosaic.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.AuditLog;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every audit log promises. The port only appends, so a test has to look behind it. */
public abstract class AuditLogContract {
  private static final Instant AT = Instant.parse("2026-01-01T09:00:00Z");

  protected abstract AuditLog log();

  /**
   * `action target outcome address` of every entry kept, oldest first; `null` for a missing
   * address.
   */
  protected abstract List<String> kept();

  @Test
  void keepsWhatIsAppendedInItsOrder() {
    log().append(entry("session.created", "192.0.2.1"));
    log().append(entry("session.ended", null));

    assertThat(kept())
        .containsExactly("session.created ada ok 192.0.2.1", "session.ended ada ok null");
  }

  @Test
  void keepsEntriesAboutPeopleNobodyKnows() {
    UserId gone = UserId.random();

    log().append(new AuditLog.Entry(AT, gone, gone, "user.removed", "ada", "ok", null));

    assertThat(kept()).containsExactly("user.removed ada ok null");
  }

  @Test
  void losesNoneOfManyAtOnce() {
    IntStream.range(0, 50).parallel().forEach(i -> log().append(entry("act." + i, null)));

    assertThat(kept()).hasSize(50).doesNotHaveDuplicates();
  }

  private static AuditLog.Entry entry(String action, @Nullable String address) {
    return new AuditLog.Entry(AT, null, null, action, "ada", "ok", address);
  }
}
