package dev.mosaic.adapters.http.server.onboarding;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Agents that serve the instance, or nothing but the wish to leave them out.
 *
 * @param skip true leaves the step out
 */
@Serdeable.Deserializable
public record SystemAgentsStepJson(
    @Nullable Boolean skip, @Size(max = 20) @Nullable List<SystemAgentDraftJson> agents) {}
