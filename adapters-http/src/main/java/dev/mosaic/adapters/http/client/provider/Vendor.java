package dev.mosaic.adapters.http.client.provider;

import dev.mosaic.adapters.http.client.CallTrouble;
import dev.mosaic.adapters.http.client.PinnedHttp;
import dev.mosaic.adapters.http.client.PinnedHttp.Answer;
import dev.mosaic.adapters.http.client.vendor.Diagnoses;
import dev.mosaic.adapters.http.client.vendor.Refusals;
import dev.mosaic.domain.provider.HttpUrl;
import dev.mosaic.domain.provider.ProviderFault;
import dev.mosaic.ports.provider.LlmProbe.Draft;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;

/** The vendor of one account, as one check talks to it. */
final class Vendor {
  private final PinnedHttp http;
  private final Draft draft;
  private final URI address;
  private final boolean localhost;
  private final ProbeLimits limits;
  private final Dialect dialect;

  Vendor(PinnedHttp http, Draft draft, URI address, boolean localhost, ProbeLimits limits) {
    this.http = http;
    this.draft = draft;
    this.address = address;
    this.localhost = localhost;
    this.limits = limits;
    this.dialect = Dialect.of(draft.apiType());
  }

  /** What came of a call. */
  sealed interface Echo {
    record Heard(Answer answer) implements Echo {}

    /**
     * No whole answer.
     *
     * @param connected whether it was at least a vendor's doing
     */
    record Silence(ProviderFault diagnosis, boolean connected) implements Echo {}
  }

  Dialect dialect() {
    return dialect;
  }

  Echo askModels() {
    return ask(dialect.askModels(base(), draft.apiType(), draft.apiKey()), limits.call());
  }

  /** Asks the model; a vendor that knows the limit of length by another name is asked by that. */
  Echo askAnswer(String model) {
    List<String> names = dialect.limits();
    Echo echo = askAnswer(model, names.getFirst());
    for (String other : names.subList(1, names.size())) {
      if (echo instanceof Echo.Heard(Answer answer)
          && Refusals.isAboutLimit(answer.status(), answer.body())) {
        echo = askAnswer(model, other);
      }
    }
    return echo;
  }

  private Echo askAnswer(String model, String limitName) {
    return ask(
        dialect.askAnswer(base(), draft.apiType(), draft.apiKey(), model, limitName),
        limits.answer());
  }

  private String base() {
    HttpUrl url = draft.baseUrl();
    return url.value();
  }

  private Echo ask(HttpUriRequestBase request, Duration limit) {
    try {
      return new Echo.Heard(http.call(request, limit));
    } catch (IOException trouble) {
      return silenceOf(CallTrouble.of(trouble));
    }
  }

  private Echo.Silence silenceOf(CallTrouble trouble) {
    boolean connected =
        switch (trouble) {
          case ANSWER_TIMEOUT, NOT_UNDERSTOOD, BROKE_OFF -> true;
          default -> false;
        };
    return new Echo.Silence(Diagnoses.of(trouble, address, localhost), connected);
  }
}
