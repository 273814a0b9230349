package dev.mosaic.adapters.http.client.provider;

import dev.mosaic.adapters.http.client.CallTrouble;
import dev.mosaic.adapters.http.client.JsonText;
import dev.mosaic.adapters.http.client.PinnedHttp;
import dev.mosaic.adapters.http.client.PinnedHttp.Answer;
import dev.mosaic.adapters.http.client.provider.Dialect.Asking;
import dev.mosaic.adapters.http.client.vendor.Diagnoses;
import dev.mosaic.adapters.http.client.vendor.Refusals;
import dev.mosaic.adapters.http.client.vendor.VendorKey;
import dev.mosaic.domain.provider.ProviderFault;
import dev.mosaic.ports.provider.LlmProbe.Draft;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/** The vendor of one account, as one check talks to it. */
final class Vendor {
  private final PinnedHttp http;
  private final Draft draft;
  private final boolean onThisMachine;
  private final ProbeLimits limits;
  private final Dialect dialect;

  Vendor(PinnedHttp http, Draft draft, boolean onThisMachine, ProbeLimits limits) {
    this.http = http;
    this.draft = draft;
    this.onThisMachine = onThisMachine;
    this.limits = limits;
    this.dialect = Dialect.of(draft.apiType());
  }

  /** What came of a call. */
  sealed interface Echo {
    record Heard(Answer answer) implements Echo {}

    /** No whole answer. */
    record Silence(ProviderFault fault) implements Echo {}
  }

  Dialect dialect() {
    return dialect;
  }

  /** Connects; empty if that went well. */
  Optional<ProviderFault> connect() {
    try {
      http.connect(address(), limits.connect());
      return Optional.empty();
    } catch (IOException trouble) {
      CallTrouble why = CallTrouble.of(trouble);
      return Optional.of(
          faultOf(why == CallTrouble.ANSWER_TIMEOUT ? CallTrouble.CONNECT_TIMEOUT : why));
    }
  }

  /** Asks what only a good key is told. */
  Echo askKey(String path) {
    return ask(new HttpGet(below(path)), limits.call());
  }

  Echo askModels() {
    String path = draft.apiType().modelsPath() + dialect.modelsQuery();
    return ask(new HttpGet(below(path)), limits.call());
  }

  /** Asks the model for an answer in one piece. */
  Echo askAnswer(String model) {
    return askInTurn(limit -> ask(post(new Asking(model, limit, false)), limits.answer()));
  }

  /** Asks the model for a stream, with a tool at hand. The ear hears all tries. */
  Echo askStream(String model, StreamEar ear) {
    return askInTurn(
        limit -> {
          try {
            return new Echo.Heard(
                http.listen(
                    signed(post(new Asking(model, limit, true))), limits.answer(), ear::hears));
          } catch (IOException trouble) {
            return new Echo.Silence(faultOf(CallTrouble.of(trouble)));
          }
        });
  }

  /** A vendor that knows the limit of length by another name is asked by that. */
  private Echo askInTurn(Function<String, Echo> asking) {
    List<String> names = dialect.limits();
    Echo echo = asking.apply(names.getFirst());
    for (String other : names.subList(1, names.size())) {
      if (echo instanceof Echo.Heard(Answer answer)
          && Refusals.isAboutLimit(answer.status(), answer.body())) {
        echo = asking.apply(other);
      }
    }
    return echo;
  }

  private HttpPost post(Asking asking) {
    HttpPost request = new HttpPost(below(dialect.answerPath(asking.model(), asking.streamed())));
    byte[] body = JsonText.write(JsonNode.from(dialect.question(asking)));
    request.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
    return request;
  }

  private Echo ask(HttpUriRequestBase request, Duration limit) {
    request.setHeader("Accept", "application/json");
    try {
      return new Echo.Heard(http.call(signed(request), limit));
    } catch (IOException trouble) {
      return new Echo.Silence(faultOf(CallTrouble.of(trouble)));
    }
  }

  private HttpUriRequestBase signed(HttpUriRequestBase request) {
    VendorKey.sign(request, draft.apiType(), draft.apiKey());
    return request;
  }

  private ProviderFault faultOf(CallTrouble trouble) {
    return Diagnoses.of(trouble, address(), onThisMachine);
  }

  private URI address() {
    return draft.baseUrl().toUri();
  }

  private URI below(String path) {
    return URI.create(draft.baseUrl().value() + path);
  }
}
