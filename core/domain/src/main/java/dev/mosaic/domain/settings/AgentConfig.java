package dev.mosaic.domain.settings;

import dev.mosaic.domain.InvalidInput;
import dev.mosaic.domain.provider.Model;
import dev.mosaic.domain.provider.ModelRef;
import dev.mosaic.domain.provider.Provider;
import dev.mosaic.domain.provider.ProviderId;
import dev.mosaic.domain.provider.ProviderName;
import dev.mosaic.domain.user.UserId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a user chose for their agent.
 *
 * @param providerId account of the primary model, null while none is chosen and where somebody
 *     shares it
 * @param primaryModel null while none is chosen; see {@link #primaryAmong}
 * @param fallbackModels tried in order when the primary fails
 * @param personality Markdown for the agent's SOUL.md, may be empty
 * @param contextLimit tokens a model is given to read at most, null for as many as it can
 * @param outputLimit tokens an answer may have at most, null for as many as the model can
 */
public record AgentConfig(
    UserId owner,
    @Nullable ProviderId providerId,
    @Nullable ModelRef primaryModel,
    List<ModelRef> fallbackModels,
    String personality,
    @Nullable Integer contextLimit,
    @Nullable Integer outputLimit) {
  /** A gateway cuts the file a personality is in at 20,000 characters, silently. */
  public static final int MAX_PERSONALITY = 20_000;

  /** A gateway's own instructions and tools take about 15,000 tokens of every call (measured). */
  public static final int LEAST_CONTEXT = 20_000;

  /** Less cuts most answers off in mid-sentence. */
  public static final int LEAST_OUTPUT = 256;

  private static final int MOST_TOKENS = 10_000_000;
  private static final int MAX_FALLBACKS = 10;

  public AgentConfig {
    if (personality.length() > MAX_PERSONALITY) {
      throw new InvalidInput(
          "personality", "too_long", "Use at most 20,000 characters; the rest would be cut.");
    }
    if (fallbackModels.size() > MAX_FALLBACKS) {
      throw new InvalidInput("fallbackModels", "too_many", "Name at most 10 fallback models.");
    }
    checkLimit("contextLimit", contextLimit, LEAST_CONTEXT);
    checkLimit("outputLimit", outputLimit, LEAST_OUTPUT);
    fallbackModels = List.copyOf(fallbackModels);
  }

  /** Without limits. */
  public AgentConfig(
      UserId owner,
      @Nullable ProviderId providerId,
      @Nullable ModelRef primaryModel,
      List<ModelRef> fallbackModels,
      String personality) {
    this(owner, providerId, primaryModel, fallbackModels, personality, null, null);
  }

  /** The same choices with other models. */
  public AgentConfig withModels(
      @Nullable ProviderId account, @Nullable ModelRef primary, List<ModelRef> fallbacks) {
    return new AgentConfig(
        owner, account, primary, fallbacks, personality, contextLimit, outputLimit);
  }

  /** The models in the order they are tried; empty while none is chosen. */
  public List<ModelRef> models() {
    return Stream.concat(Stream.ofNullable(primaryModel), fallbackModels.stream()).toList();
  }

  /**
   * The model its agent asks first, of those there are: the one chosen or, where that was shared
   * and is not any more, the first fallback that is left. Where nothing is left of what was chosen,
   * and before anything was, whatever model there is, so that a person who has only what others
   * share need choose nothing. What its owner switched off by themselves is replaced by nothing.
   *
   * @param active accounts the agent may use, those preferred first
   */
  public Optional<ModelRef> primaryAmong(List<Provider> active) {
    if (primaryModel != null
        && (offers(active, primaryModel) || !primaryModel.provider().isShared())) {
      return Optional.of(primaryModel).filter(chosen -> offers(active, chosen));
    }
    return fallbackModels.stream()
        .filter(ref -> offers(active, ref))
        .findFirst()
        .or(
            () ->
                active.stream()
                    .filter(account -> !account.models().isEmpty())
                    .findFirst()
                    .map(it -> new ModelRef(it.name(), it.models().getFirst().id())));
  }

  /** The models its agent asks, in that order, of those there are; see {@link #primaryAmong}. */
  public List<ModelRef> modelsAmong(List<Provider> active) {
    return Stream.concat(
            primaryAmong(active).stream(),
            fallbackModels.stream().filter(ref -> offers(active, ref)))
        .distinct()
        .toList();
  }

  private static boolean offers(List<Provider> active, ModelRef ref) {
    return active.stream().anyMatch(account -> account.offers(ref));
  }

  /** The same choices after an account was given another name. */
  public AgentConfig renamed(ProviderName from, ProviderName to) {
    return withModels(
        providerId,
        primaryModel == null ? null : primaryModel.renamed(from, to),
        fallbackModels.stream().map(ref -> ref.renamed(from, to)).toList());
  }

  /** A model as its agent may use it: the lesser of what it can and what these choices allow. */
  public Model limited(Model model) {
    return model.within(contextLimit, outputLimit);
  }

  private static void checkLimit(String field, @Nullable Integer limit, int least) {
    if (limit != null && (limit < least || limit > MOST_TOKENS)) {
      throw new InvalidInput(
          field,
          "out_of_range",
          "Choose %,d to %,d tokens, or leave it out.".formatted(least, MOST_TOKENS));
    }
  }

  /** Before anything was chosen. */
  public static AgentConfig empty(UserId owner) {
    return new AgentConfig(owner, null, null, List.of(), "");
  }
}
