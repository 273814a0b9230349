package dev.mosaic.adapters.http.client.provider;

import dev.mosaic.adapters.http.client.vendor.Diagnoses;
import dev.mosaic.adapters.http.client.vendor.Refusals;
import dev.mosaic.adapters.http.protocol.Protocols;
import dev.mosaic.domain.provider.Model;
import dev.mosaic.domain.provider.ProbeCheck.Id;
import dev.mosaic.domain.provider.ProbeCode;
import dev.mosaic.domain.provider.ProbeReport;
import dev.mosaic.domain.provider.ProviderFault;
import dev.mosaic.ports.llm.VendorAnswer;
import dev.mosaic.ports.provider.LlmProbe.Draft;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The last steps: a model answers what an agent would ask it, and streams to the end. */
final class ModelCheck {
  private static final int NOT_FOUND = 404;
  private static final Set<Integer> NO_SUCH_CALL = Set.of(405, 501);

  /** The model would answer, only not in the way an agent needs. */
  private static final Set<ProviderFault> OF_STREAMING =
      Set.of(Refusals.noTools(), Refusals.noStreams(), Diagnoses.notStreamed());

  private final CheckedAccount account;
  private final Draft draft;
  private final CheckProgress check;
  private final boolean onThisMachine;
  private List<String> candidates = List.of();

  ModelCheck(CheckedAccount account, Draft draft, CheckProgress check, boolean onThisMachine) {
    this.account = account;
    this.draft = draft;
    this.check = check;
    this.onThisMachine = onThisMachine;
  }

  void found(ModelList list) {
    candidates = list.candidates();
  }

  /** Models of the vendor's list that are worth a try. */
  List<String> candidates() {
    return candidates;
  }

  /**
   * Tries models until one works.
   *
   * @param models at least one; an account that does not offer the first, or whose first takes no
   *     tools, may do so with the next
   * @param listed whether the vendor's list could be read, so that the path is known to be right
   */
  ProbeReport tryOut(List<String> models, boolean listed) {
    Outcome outcome = tried(models.getFirst(), listed);
    for (String next : models.subList(1, models.size())) {
      if (outcome.mayBeOnlyThisModel()) {
        outcome = tried(next, listed);
      }
    }
    return outcome.fault == null
        ? check.succeeds(Diagnoses.works(onThisMachine))
        : failed(outcome.fault, outcome.streaming);
  }

  private record Outcome(@Nullable ProviderFault fault, boolean streaming) {
    boolean mayBeOnlyThisModel() {
      return fault != null
          && (fault.code() == ProbeCode.MODEL_NOT_FOUND || fault.equals(Refusals.noTools()));
    }
  }

  private Outcome tried(String model, boolean listed) {
    try (VendorAnswer answer = account.ask(model, longest(model), check.factsOf(model))) {
      check.saw(account.lastStatus());
      check.passes(Id.AUTH);
      check.passes(Id.COMPLETION);
      account.readOn(answer);
      check.passes(Id.STREAMING);
      check.learned(model, answer.learned());
      return new Outcome(null, true);
    } catch (CheckedAccount.Failed failed) {
      if (account.lastStatus() > 0) {
        check.saw(account.lastStatus());
      }
      boolean streaming = check.hasPassed(Id.COMPLETION) || OF_STREAMING.contains(failed.fault());
      return new Outcome(diagnosed(failed.fault(), listed), streaming);
    }
  }

  private ProbeReport failed(ProviderFault fault, boolean streaming) {
    if (streaming) {
      check.passes(Id.AUTH);
      check.passes(Id.COMPLETION);
      return check.fails(Id.STREAMING, fault);
    }
    boolean ofKey = AccountCheck.isAboutKey(fault) && !check.hasPassed(Id.AUTH);
    boolean keyKnown =
        fault.code() == ProbeCode.NO_CREDIT || fault.code() == ProbeCode.RATE_LIMITED;
    if (keyKnown) {
      check.passes(Id.AUTH);
    }
    return check.fails(ofKey ? Id.AUTH : Id.COMPLETION, fault);
  }

  /** Where no list proves the path, a server that knows nothing there was called at a wrong one. */
  private ProviderFault diagnosed(ProviderFault fault, boolean listed) {
    int status = account.lastStatus();
    boolean wrongPath =
        NO_SUCH_CALL.contains(status)
            || (status == NOT_FOUND && !listed && !Refusals.isAboutModel(account.lastRefusal()));
    return wrongPath ? Diagnoses.wrongPath(Protocols.of(draft.apiType()).pathHint()) : fault;
  }

  private int longest(String model) {
    return Optional.ofNullable(draft.maxTokens())
        .or(() -> Optional.ofNullable(check.longestOf(model)))
        .orElse(Model.DEFAULT_MAX_TOKENS);
  }
}
