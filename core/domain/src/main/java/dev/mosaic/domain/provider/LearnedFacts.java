package dev.mosaic.domain.provider;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was learned about an account: how its models must be asked, and what they can. It belongs to
 * the account's address and protocol, and is forgotten with them.
 *
 * @param models by the vendor's own id; only those of which anything is known
 */
public record LearnedFacts(Map<String, ModelFacts> models) {
  public static final LearnedFacts NONE = new LearnedFacts(Map.of());

  public LearnedFacts {
    Map<String, ModelFacts> known = new LinkedHashMap<>(models);
    known.values().removeIf(ModelFacts.NONE::equals);
    known.keySet().removeIf(id -> !Model.canBeId(id));
    models = Map.copyOf(known);
  }

  /**
   * What is known of a model. One that was never asked is taken to want to be asked as another of
   * the same account does.
   */
  public ModelFacts of(String modelId) {
    ModelFacts own = models.getOrDefault(modelId, ModelFacts.NONE);
    return own.tellsHowToAsk()
        ? own
        : models.entrySet().stream()
            .filter(other -> other.getValue().tellsHowToAsk())
            .min(Map.Entry.comparingByKey())
            .map(other -> own.askedLike(other.getValue()))
            .orElse(own);
  }

  /** With this of one model. */
  public LearnedFacts with(String modelId, ModelFacts facts) {
    Map<String, ModelFacts> all = new LinkedHashMap<>(models);
    all.put(modelId, facts);
    return new LearnedFacts(all);
  }

  /**
   * After a new check that went well: how to ask is what it found, and what it did not look at
   * stays.
   */
  public LearnedFacts checkedAgain(LearnedFacts found) {
    Map<String, ModelFacts> all = new LinkedHashMap<>(models);
    found.models.forEach(
        (id, facts) -> all.put(id, facts.orElse(models.getOrDefault(id, ModelFacts.NONE))));
    return new LearnedFacts(all);
  }
}
