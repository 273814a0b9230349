package dev.mosaic.adapters.postgres.store;

import dev.mosaic.domain.provider.LearnedFacts;
import dev.mosaic.domain.provider.ModelFacts;
import dev.mosaic.domain.provider.TokenField;
import io.micronaut.serde.annotation.Serdeable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A member of `llm_provider.learned`, which is named by the model's id. */
@Serdeable
record ModelFactsRow(
    @Nullable String tokenField,
    @Nullable List<String> refusedFields,
    @Nullable Boolean developerRoleRefused,
    @Nullable Integer maxTokens,
    @Nullable Boolean reasoning,
    @Nullable Boolean images) {
  static ModelFactsRow of(ModelFacts facts) {
    return new ModelFactsRow(
        facts.tokenField() == null ? null : EnumNames.of(facts.tokenField()),
        List.copyOf(facts.refusedFields()),
        facts.developerRoleRefused(),
        facts.maxTokens(),
        facts.reasoning(),
        facts.images());
  }

  static Map<String, ModelFactsRow> of(LearnedFacts learned) {
    Map<String, ModelFactsRow> rows = new LinkedHashMap<>();
    learned.models().forEach((id, facts) -> rows.put(id, of(facts)));
    return rows;
  }

  ModelFacts toFacts() {
    return new ModelFacts(
        tokenField == null ? null : EnumNames.read(TokenField.class, tokenField),
        refusedFields == null ? Set.of() : Set.copyOf(refusedFields),
        Boolean.TRUE.equals(developerRoleRefused),
        maxTokens,
        reasoning,
        images);
  }
}
