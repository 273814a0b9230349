package dev.mosaic.adapters.http.client.provider;

import dev.mosaic.adapters.http.client.JsonText;
import dev.mosaic.adapters.http.client.PinnedHttp.Answer;
import dev.mosaic.adapters.http.client.vendor.Diagnoses;
import dev.mosaic.adapters.http.client.vendor.Refusals;
import dev.mosaic.domain.provider.ProbeCode;
import dev.mosaic.domain.provider.ProviderFault;
import io.micronaut.json.tree.JsonNode;
import java.util.Optional;
import java.util.function.Predicate;

/** What stands between an answer and being what was asked for. */
final class Misreadings {
  private Misreadings() {}

  /** Empty if the answer is a success and its JSON is what was wanted. */
  static Optional<ProviderFault> in(Answer answer, Predicate<JsonNode> wanted) {
    Optional<ProviderFault> refusal = refusal(answer);
    if (refusal.isPresent()) {
      return refusal;
    }
    boolean good = JsonText.read(answer.body()).filter(wanted).isPresent();
    return good ? Optional.empty() : Optional.of(misread(answer));
  }

  /** Some vendors refuse under a status of success. */
  static Optional<ProviderFault> refusal(Answer answer) {
    return Refusals.of(answer.status(), answer.body())
        .or(() -> JsonText.read(answer.body()).filter(Refusals::isError).map(Refusals::ofError));
  }

  static ProviderFault misread(Answer answer) {
    if (answer.tooLong()) {
      return Diagnoses.tooLong();
    }
    return answer.contentType().contains("html") ? Diagnoses.webPage() : Diagnoses.notUnderstood();
  }

  static boolean isAboutKey(ProviderFault fault) {
    return fault.code() == ProbeCode.AUTH_INVALID || fault.code() == ProbeCode.AUTH_FORBIDDEN;
  }
}
