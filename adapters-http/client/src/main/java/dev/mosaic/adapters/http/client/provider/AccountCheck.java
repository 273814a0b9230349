package dev.mosaic.adapters.http.client.provider;

import dev.mosaic.adapters.http.client.llm.VendorPage;
import dev.mosaic.adapters.http.client.vendor.Diagnoses;
import dev.mosaic.adapters.http.client.vendor.Refusals;
import dev.mosaic.adapters.http.client.vendor.VendorKey;
import dev.mosaic.adapters.http.protocol.json.JsonText;
import dev.mosaic.domain.provider.ProbeCheck.Id;
import dev.mosaic.domain.provider.ProbeCode;
import dev.mosaic.domain.provider.ProbeReport;
import dev.mosaic.domain.provider.ProviderFault;
import dev.mosaic.ports.provider.LlmProbe.Draft;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The steps from a connection that stands up to a model that answers. */
final class AccountCheck {
  private static final Set<Integer> NOTHING_THERE = Set.of(404, 405, 501);

  private final CheckedAccount account;
  private final Draft draft;
  private final CheckProgress check;
  private final ModelCheck models;

  AccountCheck(CheckedAccount account, Draft draft, CheckProgress check, boolean onThisMachine) {
    this.account = account;
    this.draft = draft;
    this.check = check;
    this.models = new ModelCheck(account, draft, check, onThisMachine);
  }

  ProbeReport run() {
    if (!VendorKey.fitsIntoHeader(draft.apiKey())) {
      return check.fails(Id.AUTH, Refusals.keyRefused());
    }
    Optional<ProviderFault> badKey = badKey();
    return badKey.isPresent() ? check.fails(Id.AUTH, badKey.get()) : afterKey();
  }

  /** What the vendor has against the key, where there is a page that only a good one opens. */
  private Optional<ProviderFault> badKey() {
    String path = draft.keyCheck();
    if (path == null) {
      return Optional.empty();
    }
    try {
      VendorPage page = account.keyPage(path);
      check.saw(page.status());
      Optional<ProviderFault> trouble =
          refusal(page).or(() -> json(page) ? Optional.empty() : Optional.of(misread(page)));
      if (trouble.isEmpty()) {
        check.passes(Id.AUTH);
      }
      return trouble.filter(fault -> !NOTHING_THERE.contains(page.status()));
    } catch (CheckedAccount.Failed failed) {
      return Optional.of(failed.fault());
    }
  }

  /** A model that is named is asked whatever comes of the list. */
  private ProbeReport afterKey() {
    Optional<ProviderFault> noList = listed();
    String wanted = draft.model();
    if (noList.isEmpty()) {
      check.passes(Id.AUTH);
      check.passes(Id.MODELS);
      return models.tryOut(wanted == null ? models.candidates() : List.of(wanted), true);
    }
    if (wanted != null) {
      return models.tryOut(List.of(wanted), false);
    }
    boolean ofKey = isAboutKey(noList.get()) && !check.hasPassed(Id.AUTH);
    if (noList.get().equals(Diagnoses.noModelListed())) {
      check.passes(Id.AUTH);
    }
    return check.fails(ofKey ? Id.AUTH : Id.MODELS, noList.get());
  }

  /** Reads the list of models; says why that did not go well. */
  private Optional<ProviderFault> listed() {
    try {
      VendorPage page = account.models();
      check.saw(page.status());
      if (NOTHING_THERE.contains(page.status())) {
        return Optional.of(Diagnoses.noModelKnown());
      }
      Optional<ProviderFault> refusal = refusal(page);
      if (refusal.isPresent()) {
        return refusal;
      }
      Optional<ModelList> list = JsonText.read(page.body()).flatMap(ModelList::read);
      if (list.isEmpty()) {
        return Optional.of(oddity(page));
      }
      check.found(list.get());
      models.found(list.get());
      return list.get().models().isEmpty() && draft.model() == null
          ? Optional.of(Diagnoses.noModelListed())
          : Optional.empty();
    } catch (CheckedAccount.Failed failed) {
      return Optional.of(failed.fault());
    }
  }

  /** Some vendors refuse under a status of success, in words or numbers of their own. */
  private static ProviderFault oddity(VendorPage page) {
    return JsonText.read(page.body())
        .filter(Refusals::soundsLikeError)
        .map(Refusals::ofError)
        .orElseGet(() -> misread(page));
  }

  private static Optional<ProviderFault> refusal(VendorPage page) {
    return Refusals.of(page.status(), page.body())
        .or(() -> JsonText.read(page.body()).filter(Refusals::isError).map(Refusals::ofError));
  }

  private static boolean json(VendorPage page) {
    return JsonText.read(page.body()).isPresent();
  }

  private static ProviderFault misread(VendorPage page) {
    if (page.tooLong()) {
      return Diagnoses.tooLong();
    }
    return page.webPage() ? Diagnoses.webPage() : Diagnoses.notUnderstood();
  }

  static boolean isAboutKey(ProviderFault fault) {
    return fault.code() == ProbeCode.AUTH_INVALID || fault.code() == ProbeCode.AUTH_FORBIDDEN;
  }
}
