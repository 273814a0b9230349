package dev.mosaic.adapters.http.client.provider;

import dev.mosaic.adapters.http.client.Waiting;
import dev.mosaic.adapters.http.client.llm.HttpLlmVendor;
import dev.mosaic.adapters.http.client.llm.VendorPage;
import dev.mosaic.adapters.http.client.vendor.Diagnoses;
import dev.mosaic.adapters.http.protocol.Protocols;
import dev.mosaic.domain.provider.ModelFacts;
import dev.mosaic.domain.provider.ProviderFault;
import dev.mosaic.ports.llm.VendorAnswer;
import dev.mosaic.ports.llm.VendorCall;
import dev.mosaic.ports.llm.VendorFailed;
import dev.mosaic.ports.provider.LlmProbe.Draft;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The account that is checked, as one check calls it. Whoever waits here can be interrupted at any
 * time; the call ends then.
 */
final class CheckedAccount {
  // Calls know their limits, and say more of what happened than waiting in vain does.
  private static final Duration GRACE = Duration.ofSeconds(1);

  private final HttpLlmVendor vendor;
  private final Draft draft;
  private final ProbeLimits limits;
  private volatile int lastStatus;
  private volatile byte[] lastRefusal = new byte[0];

  CheckedAccount(HttpLlmVendor vendor, Draft draft, ProbeLimits limits) {
    this.vendor = vendor;
    this.draft = draft;
    this.limits = limits;
  }

  /** Nothing came of a call, or nothing more. */
  static final class Failed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ProviderFault fault;

    Failed(ProviderFault fault) {
      super(fault.message());
      this.fault = fault;
    }

    ProviderFault fault() {
      return fault;
    }
  }

  /** The status of the model's last answer; 0 if none came. */
  int lastStatus() {
    return lastStatus;
  }

  /** What was said where it refused; empty otherwise. */
  byte[] lastRefusal() {
    return lastRefusal;
  }

  /** What the vendor shows to a valid key only. */
  VendorPage keyPage(String path) {
    return page(path);
  }

  VendorPage models() {
    return page(Protocols.of(draft.apiType()).modelsPath());
  }

  /** Asks the model as an agent does, and returns with the first token. */
  VendorAnswer ask(String model, int longest, ModelFacts facts) {
    lastStatus = 0;
    lastRefusal = new byte[0];
    VendorCall call = call(model, Protocols.of(draft.apiType()).sample(model, longest), facts);
    AtomicReference<VendorAnswer> late = new AtomicReference<>();
    return waiting(
        limits.answer(),
        () -> {
          VendorAnswer answer = vendor.ask(call, this::answered);
          late.set(answer);
          return answer;
        },
        () -> {
          VendorAnswer answer = late.get();
          if (answer != null) {
            answer.close();
          }
        });
  }

  /** Reads an answer to its end. One that goes on and on is as good as one that ends. */
  void readOn(VendorAnswer answer) {
    try {
      Waiting.forAtMost(limits.answer(), () -> allOf(answer), answer::close);
    } catch (VendorFailed failure) {
      throw new Failed(failure.fault());
    } catch (IOException longEnough) {
      answer.close();
    }
  }

  private static int allOf(VendorAnswer answer) {
    int pieces = 0;
    while (answer.next().isPresent()) {
      pieces++;
    }
    return pieces;
  }

  private VendorPage page(String path) {
    VendorCall call = call("", new byte[0], ModelFacts.NONE);
    return waiting(limits.call(), () -> vendor.read(call, path, limits.call()), () -> {});
  }

  private <T> T waiting(Duration limit, Callable<T> call, Runnable abort) {
    try {
      return Waiting.forAtMost(limit.plus(GRACE), call, abort);
    } catch (VendorFailed failure) {
      throw new Failed(failure.fault());
    } catch (IOException givenUp) {
      throw new Failed(Diagnoses.answerTimeout());
    }
  }

  private void answered(int status, byte[] refusal) {
    lastStatus = status;
    lastRefusal = refusal;
  }

  private VendorCall call(String model, byte[] body, ModelFacts facts) {
    return new VendorCall(
        draft.apiType(),
        draft.baseUrl(),
        draft.apiKey(),
        draft.privateHosts(),
        model,
        true,
        body,
        limits.answer(),
        facts);
  }
}
