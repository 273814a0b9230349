package dev.mosaic.testkit.provider;

import dev.mosaic.domain.provider.LearnedFacts;
import dev.mosaic.domain.provider.ProbeCheck;
import dev.mosaic.domain.provider.ProbeCheck.Id;
import dev.mosaic.domain.provider.ProbeCode;
import dev.mosaic.domain.provider.ProbeReport;
import dev.mosaic.domain.provider.ProbeReport.FoundModel;
import dev.mosaic.ports.provider.LlmProbe;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A probe without a network: finds what it was scripted to find, and keeps the drafts it was given.
 */
public final class ScriptedLlmProbe implements LlmProbe {
  private static final int OK = 200;

  private final Clock clock;
  private final List<Draft> drafts = new ArrayList<>();
  private ProbeCode code = ProbeCode.OK;
  private boolean hangs;
  private LearnedFacts learned = LearnedFacts.NONE;
  private List<FoundModel> models = List.of(new FoundModel("scripted-small", "Scripted small"));

  public ScriptedLlmProbe(Clock clock) {
    this.clock = clock;
  }

  /** Every check from now on ends so. */
  public synchronized ScriptedLlmProbe finds(ProbeCode next) {
    code = next;
    hangs = false;
    return this;
  }

  /** Every check from now on waits behind its first rung until it is interrupted. */
  public synchronized ScriptedLlmProbe hangs() {
    hangs = true;
    return this;
  }

  public synchronized ScriptedLlmProbe lists(List<FoundModel> next) {
    models = List.copyOf(next);
    return this;
  }

  /** What each check from now on learns. */
  public synchronized ScriptedLlmProbe learns(LearnedFacts next) {
    learned = next;
    return this;
  }

  /** What it was asked, oldest first. */
  public synchronized List<Draft> drafts() {
    return List.copyOf(drafts);
  }

  @Override
  public ProbeReport probe(Draft draft, Consumer<ProbeCheck> progress) {
    return begins(draft) ? untilInterrupted(progress) : climb(progress);
  }

  private synchronized boolean begins(Draft draft) {
    drafts.add(draft);
    return hangs;
  }

  private synchronized ProbeReport untilInterrupted(Consumer<ProbeCheck> progress) {
    ProbeCheck first = new ProbeCheck(Id.ADDRESS, true, 1);
    ProbeCheck broken = new ProbeCheck(Id.CONNECT, false, 1);
    progress.accept(first);
    try {
      while (hangs) {
        wait();
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
    progress.accept(broken);
    return new ProbeReport(
        ProbeCode.TIMEOUT,
        "Scripted: interrupted.",
        "Scripted: try again.",
        null,
        2,
        List.of(),
        List.of(first, broken),
        clock.instant());
  }

  private synchronized ProbeReport climb(Consumer<ProbeCheck> progress) {
    Id broken = breaksAt(code);
    List<ProbeCheck> checks = new ArrayList<>();
    for (Id rung : Id.values()) {
      ProbeCheck check = new ProbeCheck(rung, rung != broken, 1);
      checks.add(check);
      progress.accept(check);
      if (rung == broken) {
        break;
      }
    }
    boolean listed = broken == null || broken.compareTo(Id.MODELS) > 0;
    return new ProbeReport(
        code,
        broken == null ? "The account works." : "Scripted: " + code.label() + ".",
        broken == null ? null : "Scripted: try again.",
        statusOf(code),
        checks.size(),
        listed ? models : List.of(),
        checks,
        clock.instant(),
        learned);
  }

  private static @Nullable Id breaksAt(ProbeCode code) {
    return switch (code) {
      case OK -> null;
      case BAD_URL, BLOCKED_ADDRESS -> Id.ADDRESS;
      case UNREACHABLE, TIMEOUT, TLS_ERROR -> Id.CONNECT;
      case KEY_UNREADABLE, ACCOUNT_UNREADABLE, AUTH_INVALID, AUTH_FORBIDDEN, SHARE_LIMIT_REACHED ->
          Id.AUTH;
      case BAD_RESPONSE, PROVIDER_DOWN -> Id.MODELS;
      case NO_CREDIT, RATE_LIMITED, MODEL_NOT_FOUND, OUTPUT_LIMIT -> Id.COMPLETION;
    };
  }

  private static @Nullable Integer statusOf(ProbeCode code) {
    return switch (code) {
      case BAD_URL,
          BLOCKED_ADDRESS,
          KEY_UNREADABLE,
          ACCOUNT_UNREADABLE,
          SHARE_LIMIT_REACHED,
          UNREACHABLE,
          TIMEOUT,
          TLS_ERROR ->
          null;
      case OK, BAD_RESPONSE, OUTPUT_LIMIT -> OK;
      case AUTH_INVALID -> 401;
      case AUTH_FORBIDDEN -> 403;
      case NO_CREDIT -> 402;
      case RATE_LIMITED -> 429;
      case MODEL_NOT_FOUND -> 404;
      case PROVIDER_DOWN -> 503;
    };
  }
}
