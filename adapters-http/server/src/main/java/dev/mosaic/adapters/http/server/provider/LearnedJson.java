package dev.mosaic.adapters.http.server.provider;

import dev.mosaic.domain.provider.ModelFacts;
import dev.mosaic.domain.provider.Provider;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What checks and answers taught about one of an account's models. Mosaic asks it accordingly.
 *
 * @param tokenField by which name the longest answer is asked for; null for the usual one
 * @param refusedFields members of requests that are left out because the vendor refuses them
 * @param developerRoleRefused whether messages of the role developer are sent as ones of the system
 * @param maxTokens longest answer the vendor lets be asked for, in tokens; null if it never refused
 *     a longer one
 * @param reasoning whether it thinks before it answers; null if not known
 * @param images whether it takes pictures; null if not known
 */
@Serdeable
public record LearnedJson(
    String model,
    @Nullable @Schema(allowableValues = {"max_tokens", "max_completion_tokens", "none"})
        String tokenField,
    List<String> refusedFields,
    boolean developerRoleRefused,
    @Nullable Integer maxTokens,
    @Nullable Boolean reasoning,
    @Nullable Boolean images) {

  static List<LearnedJson> of(Provider provider) {
    return provider.models().stream()
        .flatMap(model -> of(model.id(), provider.learned().of(model.id())))
        .toList();
  }

  private static Stream<LearnedJson> of(String model, ModelFacts facts) {
    return facts.equals(ModelFacts.NONE)
        ? Stream.empty()
        : Stream.of(
            new LearnedJson(
                model,
                facts.tokenField() == null
                    ? null
                    : Objects.requireNonNull(facts.tokenField()).label(),
                List.copyOf(facts.refusedFields()),
                facts.developerRoleRefused(),
                facts.maxTokens(),
                facts.reasoning(),
                facts.images()));
  }
}
