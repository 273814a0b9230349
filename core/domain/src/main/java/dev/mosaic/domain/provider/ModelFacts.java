package dev.mosaic.domain.provider;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What was learned about one model of an account, by asking it or from its vendor's list.
 *
 * @param tokenField null while the usual name works, or nobody asked
 * @param refusedFields top-level members of requests that the vendor refuses, such as {@code
 *     stream_options}; sorted
 * @param developerRoleRefused whether messages must be of the role {@code system} instead
 * @param maxTokens longest answer the vendor lets be asked for, in tokens; null if it never refused
 *     a longer one
 * @param reasoning whether the model thinks before it answers; null if not known
 * @param images whether the model takes pictures; null if not known
 */
public record ModelFacts(
    @Nullable TokenField tokenField,
    Set<String> refusedFields,
    boolean developerRoleRefused,
    @Nullable Integer maxTokens,
    @Nullable Boolean reasoning,
    @Nullable Boolean images) {
  /** Nothing was learned. */
  public static final ModelFacts NONE = new ModelFacts(null, Set.of(), false, null, null, null);

  public ModelFacts {
    refusedFields = Collections.unmodifiableSortedSet(new TreeSet<>(refusedFields));
  }

  /** What a vendor's list says about a model. */
  public static ModelFacts listed(@Nullable Boolean reasoning, @Nullable Boolean images) {
    return new ModelFacts(null, Set.of(), false, null, reasoning, images);
  }

  public ModelFacts withTokenField(TokenField field) {
    return new ModelFacts(field, refusedFields, developerRoleRefused, maxTokens, reasoning, images);
  }

  public ModelFacts refusing(String field) {
    Set<String> all = new TreeSet<>(refusedFields);
    all.add(field);
    return new ModelFacts(tokenField, all, developerRoleRefused, maxTokens, reasoning, images);
  }

  public ModelFacts refusingDeveloperRole() {
    return new ModelFacts(tokenField, refusedFields, true, maxTokens, reasoning, images);
  }

  public ModelFacts withMaxTokens(int tokens) {
    return new ModelFacts(
        tokenField, refusedFields, developerRoleRefused, tokens, reasoning, images);
  }

  public ModelFacts thatThinks() {
    return new ModelFacts(tokenField, refusedFields, developerRoleRefused, maxTokens, true, images);
  }

  /** Whether anything was learned of how the model must be asked. */
  public boolean tellsHowToAsk() {
    return tokenField != null
        || !refusedFields.isEmpty()
        || developerRoleRefused
        || maxTokens != null;
  }

  /** These, with missing facts about the model itself taken from elsewhere. */
  ModelFacts orElse(ModelFacts other) {
    return new ModelFacts(
        tokenField,
        refusedFields,
        developerRoleRefused,
        maxTokens,
        reasoning == null ? other.reasoning : reasoning,
        images == null ? other.images : images);
  }

  /** These, asked in another's way. Sizes are each model's own. */
  ModelFacts askedLike(ModelFacts other) {
    return new ModelFacts(
        other.tokenField,
        other.refusedFields,
        other.developerRoleRefused,
        maxTokens,
        reasoning,
        images);
  }
}
