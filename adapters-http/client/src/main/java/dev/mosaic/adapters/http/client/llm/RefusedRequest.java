package dev.mosaic.adapters.http.client.llm;

import dev.mosaic.adapters.http.client.vendor.RefusedMembers;
import dev.mosaic.adapters.http.protocol.Protocols;
import dev.mosaic.adapters.http.protocol.splice.AgentBody;
import dev.mosaic.adapters.http.protocol.splice.TokenLimit;
import dev.mosaic.domain.provider.ApiType;
import dev.mosaic.domain.provider.ModelFacts;
import dev.mosaic.domain.provider.ProbeCode;
import dev.mosaic.domain.provider.TokenField;
import dev.mosaic.ports.llm.VendorFailed;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides, from how a vendor refused a request, in what other way it may be asked the same. Vendors
 * that imitate a protocol know it in different versions, and some of them refuse every member they
 * do not know.
 */
final class RefusedRequest {
  private static final Set<Integer> ABOUT_MEMBERS = Set.of(400, 422, 500, 501);

  /** The answer hangs on these, so that a refusal of them is one of the call. */
  private static final Set<String> ESSENTIAL =
      Set.of(
          "model",
          "messages",
          "input",
          "contents",
          "stream",
          "tools",
          "functions",
          "system",
          "systemInstruction",
          "instructions",
          "prompt",
          "previous_response_id",
          "response_format",
          "text",
          "generationConfig",
          "options");

  /** What OpenClaw or Mosaic adds by themselves and older imitations do not know. */
  private static final List<String> NEWER =
      List.of("stream_options", "store", "parallel_tool_calls");

  private final boolean imitated;
  private final ModelFacts begun;
  private final Set<ModelFacts> tried = new HashSet<>();
  private ModelFacts facts;
  private @Nullable VendorFailed unnamed;

  /**
   * @param facts by which the vendor is asked first
   */
  RefusedRequest(ApiType api, ModelFacts facts) {
    this.imitated = Protocols.of(api).isImitated();
    this.begun = facts;
    this.facts = facts;
    tried.add(facts);
  }

  /** How to ask again; empty if there is no use in it. */
  Optional<ModelFacts> otherwise(Failures.Received said, VendorFailed failure, AgentBody sent) {
    if (failure.fault().code() != ProbeCode.BAD_RESPONSE && said.status() < 500) {
      return Optional.empty();
    }
    if (!ABOUT_MEMBERS.contains(said.status())) {
      return Optional.empty();
    }
    RefusedMembers words = RefusedMembers.of(said.body());
    return named(words, sent)
        .or(() -> plain(words, said, failure, sent))
        .filter(tried::add)
        .map(next -> facts = next);
  }

  /** How to report a call that could not be saved: the refusal that named nothing came first. */
  VendorFailed reason(VendorFailed last) {
    return unnamed == null ? last : unnamed;
  }

  private Optional<ModelFacts> named(RefusedMembers words, AgentBody sent) {
    if (words.areAboutLength()) {
      return Optional.empty();
    }
    if (sent.developer() && words.refuseRole("developer")) {
      return Optional.of(facts.refusingDeveloperRole());
    }
    Optional<ModelFacts> limit = limit(words, sent);
    return limit.isPresent()
        ? limit
        : sent.members().stream()
            .filter(name -> !ESSENTIAL.contains(name) && !TokenLimit.isOne(name))
            .filter(name -> NEWER.contains(name) ? words.name(name) : words.refuse(name))
            .findFirst()
            .map(facts::refusing);
  }

  private Optional<ModelFacts> limit(RefusedMembers words, AgentBody sent) {
    if (sent.longest() == 0 || !words.nameLimit()) {
      return Optional.empty();
    }
    OptionalInt most = words.largestBelow(sent.longest());
    if (words.callTooLarge() && most.isPresent()) {
      return Optional.of(facts.withMaxTokens(most.getAsInt()));
    }
    return sent.members().stream()
        .filter(name -> TokenLimit.isOne(name) && imitated)
        .findFirst()
        .flatMap(this::otherName);
  }

  private Optional<ModelFacts> otherName(String sent) {
    TokenField other =
        sent.equals(TokenField.MAX_TOKENS.label())
            ? TokenField.MAX_COMPLETION_TOKENS
            : TokenField.MAX_TOKENS;
    ModelFacts next = facts.withTokenField(other);
    return Optional.of(tried.contains(next) ? facts.withTokenField(TokenField.NONE) : next);
  }

  /** A vendor that does not say what it minds is asked, once, in the oldest way there is. */
  private Optional<ModelFacts> plain(
      RefusedMembers words, Failures.Received said, VendorFailed failure, AgentBody sent) {
    boolean odd = said.status() < 500 && unnamed == null && facts.equals(begun);
    if (!imitated || !odd || words.areAboutTheCall()) {
      return Optional.empty();
    }
    ModelFacts plain = facts;
    for (String name : NEWER) {
      plain = sent.members().contains(name) ? plain.refusing(name) : plain;
    }
    if (sent.members().contains(TokenField.MAX_COMPLETION_TOKENS.label())) {
      plain = plain.withTokenField(TokenField.MAX_TOKENS);
    }
    unnamed = failure;
    return Optional.of(plain);
  }
}
