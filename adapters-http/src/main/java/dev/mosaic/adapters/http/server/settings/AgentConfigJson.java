package dev.mosaic.adapters.http.server.settings;

import dev.mosaic.domain.provider.ModelRef;
import dev.mosaic.domain.provider.ProviderId;
import dev.mosaic.domain.settings.AgentConfig;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person chose for their agent.
 *
 * @param providerId account of the primary model; null while none is chosen
 * @param primaryModel {@code providerName/modelId}; null while none is chosen
 * @param personality Markdown
 * @param appliesAt when the agent goes by these settings
 */
@Serdeable
public record AgentConfigJson(
    @Nullable String providerId,
    @Nullable String primaryModel,
    List<String> fallbackModels,
    String personality,
    long idleTimeoutMin,
    @Schema(allowableValues = {"now", "next_wake"}) String appliesAt) {

  static AgentConfigJson of(AgentConfig config, Duration idleTimeout, boolean awake) {
    ProviderId provider = config.providerId();
    ModelRef primary = config.primaryModel();
    return new AgentConfigJson(
        provider == null ? null : provider.toString(),
        primary == null ? null : primary.toString(),
        config.fallbackModels().stream().map(ModelRef::toString).toList(),
        config.personality(),
        idleTimeout.toMinutes(),
        awake ? "next_wake" : "now");
  }
}
