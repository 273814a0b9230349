package dev.mosaic.testkit.llm;

import dev.mosaic.domain.provider.ProviderFault;
import dev.mosaic.ports.llm.LlmVendor;
import dev.mosaic.ports.llm.VendorAnswer;
import dev.mosaic.ports.llm.VendorCall;
import dev.mosaic.ports.llm.VendorFailed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Vendors without a network: each model answers, or fails, as it was told to. */
public final class ScriptedLlmVendor implements LlmVendor {
  private final List<VendorCall> calls = new ArrayList<>();
  private final Map<String, VendorFailed> failing = new HashMap<>();
  private final Map<String, ProviderFault> breaking = new HashMap<>();
  private final List<ScriptedVendorAnswer> answers = new ArrayList<>();

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

  /** The model answers well again. */
  public synchronized ScriptedLlmVendor heals(String model) {
    failing.remove(model);
    breaking.remove(model);
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

  @Override
  public synchronized VendorAnswer ask(VendorCall call) {
    calls.add(call);
    VendorFailed failure = failing.get(call.model());
    if (failure != null) {
      throw failure;
    }
    ScriptedVendorAnswer answer =
        new ScriptedVendorAnswer(call.model(), breaking.get(call.model()));
    answers.add(answer);
    return answer;
  }
}
