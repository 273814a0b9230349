package dev.mosaic.testkit.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.domain.provider.ProbeCheck;
import dev.mosaic.domain.provider.ProbeCheck.Id;
import dev.mosaic.domain.provider.ProbeCode;
import dev.mosaic.domain.provider.ProbeReport;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.ports.provider.LlmProbe;
import dev.mosaic.ports.provider.LlmProbe.Draft;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/** What every {@link LlmProbe} reports, whatever it finds. */
@Timeout(60)
public abstract class LlmProbeContract {
  protected abstract LlmProbe probe();

  /** An account, and a world around it, of which the check finds just this. */
  protected abstract Draft draftThatEndsWith(ProbeCode code);

  @Test
  void aGoodAccountPassesEveryRung() {
    Draft draft = draftThatEndsWith(ProbeCode.OK);

    ProbeReport report = probe().probe(draft);

    assertThat(report.ok()).isTrue();
    assertThat(report.hint()).isNull();
    assertThat(report.models()).isNotEmpty();
    assertThat(report.checks())
        .allMatch(ProbeCheck::ok)
        .extracting(ProbeCheck::id)
        .containsExactly(Id.ADDRESS, Id.CONNECT, Id.AUTH, Id.MODELS, Id.COMPLETION);
  }

  @TestFactory
  Stream<DynamicTest> tellsWhatIsWrongAndWhatToDo() {
    return Arrays.stream(ProbeCode.values())
        .filter(code -> code != ProbeCode.OK)
        .map(code -> DynamicTest.dynamicTest(code.label(), () -> tells(code)));
  }

  private void tells(ProbeCode code) {
    Draft draft = draftThatEndsWith(code);

    ProbeReport report = probe().probe(draft);

    assertThat(report.code()).isEqualTo(code);
    assertThat(report.ok()).isFalse();
    assertThat(report.message()).isNotBlank().endsWith(".");
    assertThat(report.hint()).isNotNull().endsWith(".");
    assertThat(report.checks().getLast().ok()).isFalse();
    assertThat(report.checks().subList(0, report.checks().size() - 1)).allMatch(ProbeCheck::ok);
    assertThat(report.checks()).extracting(ProbeCheck::id).doesNotHaveDuplicates().isSorted();
    SecretText key = draft.apiKey();
    if (key != null) {
      assertThat(report.toString()).doesNotContain(key.reveal());
    }
  }
}
