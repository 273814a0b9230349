package dev.mosaic.adapters.http.client.provider;

import dev.mosaic.adapters.http.client.JsonText;
import dev.mosaic.adapters.http.client.PinnedHttp.Answer;
import dev.mosaic.adapters.http.client.provider.Vendor.Echo;
import dev.mosaic.adapters.http.client.vendor.Diagnoses;
import dev.mosaic.adapters.http.client.vendor.Refusals;
import dev.mosaic.domain.provider.ApiType;
import dev.mosaic.domain.provider.ProbeCheck.Id;
import dev.mosaic.domain.provider.ProbeCode;
import dev.mosaic.domain.provider.ProbeReport;
import dev.mosaic.domain.provider.ProviderFault;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.ports.provider.LlmProbe.Draft;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rungs above the address: connect, auth, models, completion. */
final class Ascent {
  private static final Set<Integer> NO_LIST = Set.of(404, 405, 501);
  private static final int NOT_FOUND = 404;
  private static final int FORBIDDEN = 403;

  private final Vendor vendor;
  private final Draft draft;
  private final Climb climb;
  private final boolean localhost;

  Ascent(Vendor vendor, Draft draft, Climb climb, boolean localhost) {
    this.vendor = vendor;
    this.draft = draft;
    this.climb = climb;
    this.localhost = localhost;
  }

  ProbeReport climb() {
    if (!fitsIntoHeader(draft.apiKey())) {
      return climb.breaks(Id.AUTH, Refusals.keyRefused());
    }
    return switch (vendor.askModels()) {
      case Echo.Silence(var diagnosis, boolean connected) -> {
        if (connected) {
          climb.passes(Id.CONNECT);
        }
        yield climb.breaks(connected ? Id.MODELS : Id.CONNECT, diagnosis);
      }
      case Echo.Heard(Answer answer) -> {
        climb.saw(answer.status());
        climb.passes(Id.CONNECT);
        yield afterModels(answer);
      }
    };
  }

  private ProbeReport afterModels(Answer answer) {
    boolean mayDoWithout = answer.status() == FORBIDDEN && draft.model() != null;
    if (NO_LIST.contains(answer.status()) || mayDoWithout) {
      return draft.model() == null
          ? climb.breaks(Id.MODELS, Diagnoses.noModelKnown())
          : afterList(null);
    }
    Optional<ProviderFault> refusal = Refusals.of(answer.status(), answer.body());
    if (refusal.isPresent()) {
      return climb.breaks(isAuth(refusal.get()) ? Id.AUTH : Id.MODELS, refusal.get());
    }
    climb.passes(Id.AUTH);
    Optional<ModelList> list = JsonText.read(answer.body()).flatMap(ModelList::read);
    if (list.isEmpty()) {
      return climb.breaks(Id.MODELS, misread(answer));
    }
    climb.found(list.get().models());
    return afterList(list.get());
  }

  private ProbeReport afterList(@Nullable ModelList list) {
    List<String> candidates = candidates(list);
    if (candidates.isEmpty()) {
      return climb.breaks(Id.MODELS, Diagnoses.noModelListed());
    }
    if (list != null) {
      climb.passes(Id.MODELS);
    }
    ProbeReport report = afterAnswer(vendor.askAnswer(candidates.getFirst()), list);
    for (String next : candidates.subList(1, candidates.size())) {
      if (report.code() == ProbeCode.MODEL_NOT_FOUND) {
        report = afterAnswer(vendor.askAnswer(next), list);
      }
    }
    return report;
  }

  private List<String> candidates(@Nullable ModelList list) {
    String wanted = draft.model();
    if (wanted != null) {
      return List.of(wanted);
    }
    return list == null ? List.of() : list.candidates();
  }

  private ProbeReport afterAnswer(Echo echo, @Nullable ModelList list) {
    return switch (echo) {
      case Echo.Silence(var diagnosis, boolean connected) ->
          climb.breaks(connected ? Id.COMPLETION : Id.CONNECT, diagnosis);
      case Echo.Heard(Answer answer) -> {
        climb.saw(answer.status());
        Optional<ProviderFault> trouble = troubleWith(answer, list);
        if (trouble.isPresent()) {
          yield climb.breaks(isAuth(trouble.get()) ? Id.AUTH : Id.COMPLETION, trouble.get());
        }
        climb.passes(Id.COMPLETION);
        climb.passes(Id.AUTH);
        yield climb.reachesTop(Diagnoses.works(localhost));
      }
    };
  }

  private Optional<ProviderFault> troubleWith(Answer answer, @Nullable ModelList list) {
    boolean nothingHere =
        NO_LIST.contains(answer.status()) && list == null && !Refusals.isAboutModel(answer.body());
    if (nothingHere || (answer.status() != NOT_FOUND && NO_LIST.contains(answer.status()))) {
      return Optional.of(
          Diagnoses.wrongPath(
              draft.apiType() == ApiType.ANTHROPIC_MESSAGES
                  ? "Give the address without /v1 at its end; it is added for this protocol."
                  : "Check the end of the address: for many vendors it is /v1."));
    }
    Optional<ProviderFault> refusal = Refusals.of(answer.status(), answer.body());
    if (refusal.isPresent()) {
      return refusal;
    }
    boolean proven = JsonText.read(answer.body()).filter(vendor.dialect()::isAnswer).isPresent();
    return proven ? Optional.empty() : Optional.of(misread(answer));
  }

  private static ProviderFault misread(Answer answer) {
    if (answer.tooLong()) {
      return Diagnoses.tooLong();
    }
    return answer.contentType().contains("html") ? Diagnoses.webPage() : Diagnoses.notUnderstood();
  }

  private static boolean isAuth(ProviderFault diagnosis) {
    return diagnosis.code() == ProbeCode.AUTH_INVALID
        || diagnosis.code() == ProbeCode.AUTH_FORBIDDEN;
  }

  private static boolean fitsIntoHeader(@Nullable SecretText key) {
    return key == null || key.reveal().strip().chars().allMatch(c -> c > ' ' && c < 127);
  }
}
