package dev.mosaic.adapters.http.server.config;

import dev.mosaic.application.agent.life.AgentView;
import dev.mosaic.application.config.ShowAgentConfig;
import dev.mosaic.domain.provider.ModelRef;
import dev.mosaic.domain.provider.ProviderId;
import dev.mosaic.domain.settings.AgentConfig;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person chose for their agent.
 *
 * @param providerId account of the primary model; null while none is chosen, and where somebody
 *     shares it
 * @param primaryModel {@code providerName/modelId}; null while none is chosen
 * @param modelNow what the agent asks first now: another than the primary model where that is not
 *     shared with you any more or none was chosen; null where there is none at all
 * @param personality Markdown
 * @param contextLimit tokens a model is given to read at most; null for as many as it can
 * @param outputLimit tokens an answer may have at most; null for as many as the model can
 * @param version counts up with every change; null before the first
 */
@Serdeable
public record AgentConfigJson(
    @Nullable String providerId,
    @Nullable String primaryModel,
    @Nullable String modelNow,
    List<String> fallbackModels,
    String personality,
    @Nullable Integer contextLimit,
    @Nullable Integer outputLimit,
    long idleTimeoutMin,
    IdleBoundsJson idleBounds,
    @Nullable Integer version,
    ApplicationJson application) {

  /** What a change would write over; not how far the agent has taken it on. */
  Object state() {
    return Arrays.asList(
        version,
        providerId,
        primaryModel,
        fallbackModels,
        personality,
        contextLimit,
        outputLimit,
        idleTimeoutMin);
  }

  static AgentConfigJson of(ShowAgentConfig.View view, AgentView agent) {
    AgentConfig config = view.config();
    ProviderId provider = config.providerId();
    ModelRef primary = config.primaryModel();
    return new AgentConfigJson(
        provider == null ? null : provider.toString(),
        primary == null ? null : primary.toString(),
        view.modelNow() == null ? null : view.modelNow().toString(),
        config.fallbackModels().stream().map(ModelRef::toString).toList(),
        config.personality(),
        config.contextLimit(),
        config.outputLimit(),
        view.idleTimeout().toMinutes(),
        IdleBoundsJson.of(view.shortestIdle(), view.longestIdle()),
        agent.configVersion(),
        ApplicationJson.of(agent.application()));
  }
}
