package dev.mosaic.testkit.llm;

import dev.mosaic.domain.llm.TokenUsage;
import dev.mosaic.domain.provider.ModelFacts;
import dev.mosaic.domain.provider.ProbeCode;
import dev.mosaic.domain.provider.ProviderFault;
import dev.mosaic.ports.llm.LlmVendor;
import dev.mosaic.ports.llm.VendorAnswer;
import dev.mosaic.ports.llm.VendorCall;
import dev.mosaic.ports.llm.VendorFailed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Vendors without a network: each model answers, or fails, as scripted. */
public final class ScriptedLlmVendor implements LlmVendor {
  private final List<VendorCall> calls = new ArrayList<>();
  private final Map<String, VendorFailed> failing = new HashMap<>();
  private final Map<String, ProviderFault> breaking = new HashMap<>();
  private final Map<String, ModelFacts> taught = new HashMap<>();
  private final Map<String, String> saying = new HashMap<>();
  private final Set<String> hanging = new HashSet<>();
  private final Set<String> stalling = new HashSet<>();
  private final List<ScriptedVendorAnswer> answers = new ArrayList<>();
  private final List<VendorCall> givenUp = new ArrayList<>();
  private @Nullable TokenUsage told;

  /** The model fails before its first token from now on. */
  public synchronized ScriptedLlmVendor fails(String model, VendorFailed failure) {
    failing.put(model, failure);
    return this;
  }

  /** The model breaks off in mid-answer from now on. */
  public synchronized ScriptedLlmVendor breaksOff(String model, ProviderFault fault) {
    breaking.put(model, fault);
    return this;
  }

  /** The model says nothing from now on; its caller gives up when its patience is over. */
  public synchronized ScriptedLlmVendor hangs(String model) {
    hanging.add(model);
    return this;
  }

  /** The model says one piece from now on, then nothing more. */
  public synchronized ScriptedLlmVendor stalls(String model) {
    stalling.add(model);
    return this;
  }

  /** From now on every model reports this as the cost of an answer, whatever it was. */
  public synchronized ScriptedLlmVendor tells(TokenUsage usage) {
    told = usage;
    return this;
  }

  /** Asking the model teaches this from now on. */
  public synchronized ScriptedLlmVendor teaches(String model, ModelFacts facts) {
    taught.put(model, facts);
    return this;
  }

  /** The model answers this from now on where plain text is wanted. */
  public synchronized ScriptedLlmVendor says(String model, String words) {
    saying.put(model, words);
    return this;
  }

  /** The model answers well again. */
  public synchronized ScriptedLlmVendor heals(String model) {
    failing.remove(model);
    breaking.remove(model);
    hanging.remove(model);
    stalling.remove(model);
    return this;
  }

  /** Every call so far, oldest first. */
  public synchronized List<VendorCall> calls() {
    return List.copyOf(calls);
  }

  /** Every answer given so far, oldest first. */
  public synchronized List<ScriptedVendorAnswer> answers() {
    return List.copyOf(answers);
  }

  /** Calls whose caller was interrupted before the first token, oldest first. */
  public synchronized List<VendorCall> givenUp() {
    return List.copyOf(givenUp);
  }

  @Override
  public VendorAnswer ask(VendorCall call) {
    if (hangsFor(call)) {
      throw waitInVain(call);
    }
    return answer(call);
  }

  private synchronized boolean hangsFor(VendorCall call) {
    calls.add(call);
    return hanging.contains(call.model());
  }

  private synchronized VendorAnswer answer(VendorCall call) {
    VendorFailed failure = failing.get(call.model());
    if (failure != null) {
      throw failure;
    }
    ScriptedVendorAnswer answer =
        new ScriptedVendorAnswer(
            call,
            breaking.get(call.model()),
            stalling.contains(call.model()),
            told,
            taught.get(call.model()),
            call.wanted() instanceof VendorCall.Wanted.PlainText ? saying.get(call.model()) : null);
    answers.add(answer);
    return answer;
  }

  private VendorFailed waitInVain(VendorCall call) {
    try {
      TimeUnit.NANOSECONDS.sleep(call.firstToken().toNanos());
      return late("nothing came in time", call);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      synchronized (this) {
        givenUp.add(call);
      }
      return late("the caller gave up", call);
    }
  }

  private static VendorFailed late(String message, VendorCall call) {
    return new VendorFailed(new ProviderFault(ProbeCode.TIMEOUT, message, null), null, null)
        .spending(new TokenUsage(asked(call), 0, 0, 0, true));
  }

  private static int asked(VendorCall call) {
    return call.wanted() instanceof VendorCall.Wanted.PlainText text
        ? text.bytes()
        : call.body().length;
  }
}
