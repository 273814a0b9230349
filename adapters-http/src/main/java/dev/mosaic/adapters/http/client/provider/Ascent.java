package dev.mosaic.adapters.http.client.provider;

import dev.mosaic.adapters.http.client.JsonText;
import dev.mosaic.adapters.http.client.PinnedHttp.Answer;
import dev.mosaic.adapters.http.client.provider.Vendor.Echo;
import dev.mosaic.adapters.http.client.vendor.Diagnoses;
import dev.mosaic.adapters.http.client.vendor.Refusals;
import dev.mosaic.adapters.http.client.vendor.VendorKey;
import dev.mosaic.domain.provider.ProbeCheck.Id;
import dev.mosaic.domain.provider.ProbeReport;
import dev.mosaic.domain.provider.ProviderFault;
import dev.mosaic.ports.provider.LlmProbe.Draft;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rungs from the connection up to the list of models; {@link Talk} climbs the rest. */
final class Ascent {
  private static final Set<Integer> NOTHING_THERE = Set.of(404, 405, 501);
  private static final int FORBIDDEN = 403;

  private final Vendor vendor;
  private final Draft draft;
  private final Climb climb;
  private final Talk talk;

  Ascent(Vendor vendor, Draft draft, Climb climb, boolean onThisMachine) {
    this.vendor = vendor;
    this.draft = draft;
    this.climb = climb;
    this.talk = new Talk(vendor, climb, onThisMachine);
  }

  ProbeReport climb() {
    Optional<ProviderFault> noConnection = vendor.connect();
    if (noConnection.isPresent()) {
      return climb.breaks(Id.CONNECT, noConnection.get());
    }
    climb.passes(Id.CONNECT);
    if (!VendorKey.fitsIntoHeader(draft.apiKey())) {
      return climb.breaks(Id.AUTH, Refusals.keyRefused());
    }
    String keyCheck = draft.keyCheck();
    return keyCheck == null ? toModels() : afterKey(vendor.askKey(keyCheck));
  }

  private ProbeReport afterKey(Echo echo) {
    return switch (echo) {
      case Echo.Silence(var fault) -> climb.breaks(Id.AUTH, fault);
      case Echo.Heard(Answer answer) -> {
        climb.saw(answer.status());
        Optional<ProviderFault> trouble = Misreadings.in(answer, body -> true);
        if (trouble.isPresent() && !NOTHING_THERE.contains(answer.status())) {
          yield climb.breaks(Id.AUTH, trouble.get());
        }
        if (trouble.isEmpty()) {
          climb.passes(Id.AUTH);
        }
        yield toModels();
      }
    };
  }

  private ProbeReport toModels() {
    return switch (vendor.askModels()) {
      case Echo.Silence(var fault) -> climb.breaks(Id.MODELS, fault);
      case Echo.Heard(Answer answer) -> {
        climb.saw(answer.status());
        yield afterModels(answer);
      }
    };
  }

  private ProbeReport afterModels(Answer answer) {
    String wanted = draft.model();
    boolean listForbidden = answer.status() == FORBIDDEN && wanted != null;
    if (NOTHING_THERE.contains(answer.status()) || listForbidden) {
      return wanted == null
          ? climb.breaks(Id.MODELS, Diagnoses.noModelKnown())
          : talk.with(List.of(wanted), false);
    }
    Optional<ProviderFault> refusal = Misreadings.refusal(answer);
    if (refusal.isPresent()) {
      boolean ofKey = Misreadings.isAboutKey(refusal.get()) && !climb.hasPassed(Id.AUTH);
      return climb.breaks(ofKey ? Id.AUTH : Id.MODELS, refusal.get());
    }
    Optional<ModelList> list = JsonText.read(answer.body()).flatMap(ModelList::read);
    if (list.isEmpty()) {
      return climb.breaks(Id.MODELS, Misreadings.misread(answer));
    }
    climb.passes(Id.AUTH);
    climb.found(list.get().models());
    List<String> candidates = wanted == null ? list.get().candidates() : List.of(wanted);
    if (candidates.isEmpty()) {
      return climb.breaks(Id.MODELS, Diagnoses.noModelListed());
    }
    climb.passes(Id.MODELS);
    return talk.with(candidates, true);
  }
}
