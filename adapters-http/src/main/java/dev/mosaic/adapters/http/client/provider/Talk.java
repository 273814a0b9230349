package dev.mosaic.adapters.http.client.provider;

import dev.mosaic.adapters.http.client.PinnedHttp.Answer;
import dev.mosaic.adapters.http.client.provider.Vendor.Echo;
import dev.mosaic.adapters.http.client.vendor.Diagnoses;
import dev.mosaic.adapters.http.client.vendor.Refusals;
import dev.mosaic.domain.provider.ProbeCheck.Id;
import dev.mosaic.domain.provider.ProbeCode;
import dev.mosaic.domain.provider.ProbeReport;
import dev.mosaic.domain.provider.ProviderFault;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The last rungs: a model answers in one piece, and streams with a tool at hand. */
final class Talk {
  private static final Set<Integer> NOTHING_THERE = Set.of(404, 405, 501);
  private static final int NOT_FOUND = 404;

  private final Vendor vendor;
  private final Climb climb;
  private final boolean onThisMachine;

  Talk(Vendor vendor, Climb climb, boolean onThisMachine) {
    this.vendor = vendor;
    this.climb = climb;
    this.onThisMachine = onThisMachine;
  }

  /**
   * Climbs to the top, or breaks.
   *
   * @param candidates models worth a try, at least one; an account that does not offer the first,
   *     or whose first takes no tools, may do so with the next
   * @param listed whether the vendor's list named them, so that the path is known to be right
   */
  ProbeReport with(List<String> candidates, boolean listed) {
    Optional<ProviderFault> mute = firstGood(candidates, model -> answerOf(model, listed));
    if (mute.isPresent()) {
      boolean ofKey = Misreadings.isAboutKey(mute.get()) && !climb.hasPassed(Id.AUTH);
      if (!ofKey && !climb.hasPassed(Id.AUTH) && hasSpoken(mute.get())) {
        climb.passes(Id.AUTH);
      }
      return climb.breaks(ofKey ? Id.AUTH : Id.COMPLETION, mute.get());
    }
    climb.passes(Id.AUTH);
    climb.passes(Id.COMPLETION);
    Optional<ProviderFault> choked = firstGood(candidates, this::streamOf);
    if (choked.isPresent()) {
      return climb.breaks(Id.STREAMING, choked.get());
    }
    climb.passes(Id.STREAMING);
    return climb.reachesTop(Diagnoses.works(onThisMachine));
  }

  private static boolean hasSpoken(ProviderFault fault) {
    return fault.code() == ProbeCode.NO_CREDIT || fault.code() == ProbeCode.RATE_LIMITED;
  }

  private static Optional<ProviderFault> firstGood(
      List<String> candidates, Function<String, Optional<ProviderFault>> tried) {
    Optional<ProviderFault> fault = tried.apply(candidates.getFirst());
    for (String next : candidates.subList(1, candidates.size())) {
      if (fault.filter(Talk::mayBeOnlyThisModel).isPresent()) {
        fault = tried.apply(next);
      }
    }
    return fault;
  }

  private static boolean mayBeOnlyThisModel(ProviderFault fault) {
    return fault.code() == ProbeCode.MODEL_NOT_FOUND || fault.equals(Refusals.noTools());
  }

  private Optional<ProviderFault> answerOf(String model, boolean listed) {
    return switch (vendor.askAnswer(model)) {
      case Echo.Silence(var fault) -> Optional.of(fault);
      case Echo.Heard(Answer answer) -> {
        climb.saw(answer.status());
        boolean nothingThere =
            NOTHING_THERE.contains(answer.status())
                && (answer.status() != NOT_FOUND
                    || (!listed && !Refusals.isAboutModel(answer.body())));
        if (nothingThere) {
          yield Optional.of(Diagnoses.wrongPath(vendor.dialect().pathHint()));
        }
        yield Refusals.ranOutOfRoom(answer.status(), answer.body())
            ? Optional.empty()
            : Misreadings.in(answer, vendor.dialect()::isAnswer);
      }
    };
  }

  private Optional<ProviderFault> streamOf(String model) {
    StreamEar ear = new StreamEar(vendor.dialect());
    return switch (vendor.askStream(model, ear)) {
      case Echo.Silence(var fault) ->
          // A model that talks on and on does stream.
          ear.spoke() && fault.code() == ProbeCode.TIMEOUT ? Optional.empty() : Optional.of(fault);
      case Echo.Heard(Answer answer) -> {
        climb.saw(answer.status());
        yield answer.isSuccess()
            ? ear.error().or(() -> heardOf(ear, answer))
            : Misreadings.refusal(answer)
                .filter(fault -> !Refusals.ranOutOfRoom(answer.status(), answer.body()));
      }
    };
  }

  private Optional<ProviderFault> heardOf(StreamEar ear, Answer answer) {
    if (ear.spoke() || (ear.began() && ear.ended())) {
      return Optional.empty();
    }
    if (ear.began()) {
      return Optional.of(answer.tooLong() ? Diagnoses.tooLong() : Diagnoses.brokeOff());
    }
    return Misreadings.in(answer, vendor.dialect()::isAnswer)
        .or(() -> Optional.of(Diagnoses.notStreamed()));
  }
}
