package dev.mosaic.testkit.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.domain.provider.ProbeCheck;
import dev.mosaic.domain.provider.ProbeCheck.Id;
import dev.mosaic.domain.provider.ProbeCode;
import dev.mosaic.domain.provider.ProbeReport;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.ports.provider.LlmProbe;
import dev.mosaic.ports.provider.LlmProbe.Draft;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/** What every {@link LlmProbe} reports, whatever it finds. */
@Timeout(60)
public abstract class LlmProbeContract {
  /** No vendor is asked without the key, or past the limit of a share. */
  private static final Set<ProbeCode> WITHOUT_A_VENDOR =
      EnumSet.of(
          ProbeCode.KEY_UNREADABLE, ProbeCode.ACCOUNT_UNREADABLE, ProbeCode.SHARE_LIMIT_REACHED);

  protected abstract LlmProbe probe();

  /** An account, and a world around it, of which the check finds just this. */
  protected abstract Draft draftThatEndsWith(ProbeCode code);

  /** An account whose check would take far longer than a test may. */
  protected abstract Draft draftThatTakesForever();

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
        .containsExactly(Id.ADDRESS, Id.CONNECT, Id.AUTH, Id.MODELS, Id.COMPLETION, Id.STREAMING);
  }

  @TestFactory
  Stream<DynamicTest> tellsWhatIsWrongAndWhatToDo() {
    return Arrays.stream(ProbeCode.values())
        .filter(code -> code != ProbeCode.OK)
        .filter(code -> !WITHOUT_A_VENDOR.contains(code))
        .map(code -> DynamicTest.dynamicTest(code.label(), () -> tells(code)));
  }

  @Test
  void reportsEachCheckOnceInOrderOnTheCallersThread() {
    Draft draft = draftThatEndsWith(ProbeCode.OK);
    List<ProbeCheck> ticks = new ArrayList<>();
    Set<Thread> threads = new HashSet<>();

    ProbeReport report =
        probe()
            .probe(
                draft,
                tick -> {
                  ticks.add(tick);
                  threads.add(Thread.currentThread());
                });

    assertThat(ticks).isEqualTo(report.checks());
    assertThat(threads).containsExactly(Thread.currentThread());
  }

  @Test
  void reportsACheckBeforeTheNextIsTried() throws Exception {
    Draft draft = draftThatTakesForever();
    BlockingQueue<ProbeCheck> ticks = new LinkedBlockingQueue<>();

    Thread prober = Thread.startVirtualThread(() -> probe().probe(draft, ticks::add));

    assertThat(ticks.poll(10, TimeUnit.SECONDS)).extracting(ProbeCheck::ok).isEqualTo(true);
    assertThat(prober.isAlive()).isTrue();
    prober.interrupt();
    prober.join();
  }

  @TestFactory
  Stream<DynamicTest> endsWithinASecondWhenInterrupted() {
    return Stream.of(Thread.ofVirtual(), Thread.ofPlatform())
        .map(kind -> DynamicTest.dynamicTest(kind.toString(), () -> endsWhenInterrupted(kind)));
  }

  private void endsWhenInterrupted(Thread.Builder kind) throws Exception {
    Draft draft = draftThatTakesForever();
    CountDownLatch begun = new CountDownLatch(1);
    List<ProbeReport> reports = new CopyOnWriteArrayList<>();
    Thread prober = kind.start(() -> reports.add(probe().probe(draft, tick -> begun.countDown())));
    begun.await();

    prober.interrupt();

    assertThat(prober.join(Duration.ofSeconds(1))).isTrue();
    assertThat(reports).singleElement().extracting(ProbeReport::ok).isEqualTo(false);
  }

  private void tells(ProbeCode code) {
    Draft draft = draftThatEndsWith(code);
    List<ProbeCheck> ticks = new ArrayList<>();

    ProbeReport report = probe().probe(draft, ticks::add);

    assertThat(report.code()).isEqualTo(code);
    assertThat(report.ok()).isFalse();
    assertThat(report.message()).isNotBlank().endsWith(".");
    assertThat(report.hint()).isNotNull().endsWith(".");
    assertThat(report.checks().getLast().ok()).isFalse();
    assertThat(report.checks().subList(0, report.checks().size() - 1)).allMatch(ProbeCheck::ok);
    assertThat(ticks).isEqualTo(report.checks());
    assertThat(report.checks()).extracting(ProbeCheck::id).doesNotHaveDuplicates().isSorted();
    SecretText key = draft.apiKey();
    if (key != null) {
      assertThat(report.toString()).doesNotContain(key.reveal());
    }
  }
}
