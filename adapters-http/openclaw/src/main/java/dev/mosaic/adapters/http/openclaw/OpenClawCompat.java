package dev.mosaic.adapters.http.openclaw;

import dev.mosaic.domain.provider.ApiType;
import dev.mosaic.domain.provider.HttpUrl;
import dev.mosaic.domain.provider.ModelFacts;
import dev.mosaic.domain.provider.TokenField;
import dev.mosaic.domain.settings.AgentSetup.Account;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * How OpenClaw must ask a model. By itself it decides that by the vendor's host, which it does not
 * see behind Mosaic; so what it would decide is written into its configuration, with what was
 * learned of the account. The table is that of OpenClaw 2026.9.6, {@code
 * resolveOpenAICompletionsCompatDefaults}.
 *
 * <p>Whether a model thinks matters in every protocol: without it, that version asks Google's and
 * OpenAI's models for no thoughts and leaves out those an Ollama sends. Of {@code compat}, its
 * client for responses reads a few members, and those for Anthropic's, Ollama's and Google's
 * protocols none of what can be learned here.
 */
final class OpenClawCompat {
  // Models that want their thoughts back with the next call, as OpenClaw lists them.
  private static final Pattern THINKING =
      Pattern.compile(
          "(?:^|[/:])(?:deepseek-(?:v4-(?:flash|pro)|reasoner|r1)|kimi-(?:for-coding|k2\\.[567][\\w-]*"
              + "|k3|k2-thinking(?:-turbo)?)|mimo-v2[\\w.-]*|magistral[\\w.-]*)"
              + "(?:-(?:free|paid|trial))?(?::[\\w.-]+)?$");
  private static final Pattern ALWAYS_THINKING_ZAI =
      Pattern.compile("(?:^|/)glm-(?:4\\.[5-9]|[5-9]).*");

  private OpenClawCompat() {}

  /** Whether OpenClaw is to expect thoughts, and to send them back where the vendor wants that. */
  static boolean thinks(Account account, String modelId, ModelFacts facts) {
    if (facts.reasoning() != null) {
      return facts.reasoning();
    }
    if (account.apiType() != ApiType.OPENAI_COMPLETIONS) {
      return false;
    }
    String id = modelId.toLowerCase(Locale.ROOT);
    boolean zai = OpenClawHost.of(account.baseUrl()) == OpenClawHost.ZAI;
    return THINKING.matcher(id).find() || (zai && ALWAYS_THINKING_ZAI.matcher(id).matches());
  }

  /** The model's {@code compat} member; empty where OpenClaw's usual ways are right. */
  static Map<String, Object> of(Account account, String modelId, ModelFacts facts) {
    return switch (account.apiType()) {
      case OPENAI_COMPLETIONS -> ofCompletions(account, modelId, facts);
      case OPENAI_RESPONSES -> ofResponses(facts);
      case ANTHROPIC_MESSAGES, OLLAMA, GOOGLE_GENERATIVE_AI -> Map.of();
    };
  }

  private static Map<String, Object> ofCompletions(
      Account account, String modelId, ModelFacts facts) {
    OpenClawHost host = OpenClawHost.of(account.baseUrl());
    Map<String, Object> compat = new TreeMap<>(host.compat());
    String id = modelId.toLowerCase(Locale.ROOT);
    if (host == OpenClawHost.OPENROUTER && id.startsWith("anthropic/")) {
      compat.put("cacheControlFormat", "anthropic");
    }
    if (facts.tokenField() != null && facts.tokenField() != TokenField.NONE) {
      compat.put("maxTokensField", facts.tokenField().label());
    }
    refuse(compat, facts, "stream_options", "supportsUsageInStreaming");
    refuse(compat, facts, "reasoning_effort", "supportsReasoningEffort");
    refuseWhatBothClientsSend(compat, facts);
    return compat;
  }

  private static Map<String, Object> ofResponses(ModelFacts facts) {
    Map<String, Object> compat = new TreeMap<>();
    refuse(compat, facts, "reasoning", "supportsReasoningEffort");
    refuseWhatBothClientsSend(compat, facts);
    return compat;
  }

  private static void refuseWhatBothClientsSend(Map<String, Object> compat, ModelFacts facts) {
    if (facts.developerRoleRefused()) {
      compat.put("supportsDeveloperRole", false);
    }
    refuse(compat, facts, "store", "supportsStore");
    refuse(compat, facts, "temperature", "supportsTemperature");
    refuse(compat, facts, "prompt_cache_key", "supportsPromptCacheKey");
  }

  private static void refuse(
      Map<String, Object> compat, ModelFacts facts, String field, String entry) {
    if (facts.refusedFields().contains(field)) {
      compat.put(entry, false);
    }
  }

  /** What OpenClaw knows of a vendor by its host. */
  private enum OpenClawHost {
    DEEPSEEK(
        List.of("api.deepseek.com"),
        Map.of("thinkingFormat", "deepseek", "requiresReasoningContentOnAssistantMessages", true)),
    XIAOMI(
        List.of(
            "api.xiaomimimo.com",
            "token-plan-ams.xiaomimimo.com",
            "token-plan-cn.xiaomimimo.com",
            "token-plan-sgp.xiaomimimo.com"),
        Map.of("thinkingFormat", "deepseek", "requiresReasoningContentOnAssistantMessages", true)),
    ZAI(
        List.of("api.z.ai", "open.bigmodel.cn"),
        Map.of("thinkingFormat", "zai", "maxTokensField", "max_tokens")),
    TOGETHER(
        List.of("api.together.ai", "api.together.xyz"),
        Map.of("thinkingFormat", "together", "maxTokensField", "max_tokens")),
    OPENROUTER(
        List.of("openrouter.ai"),
        Map.of(
            "thinkingFormat",
            "openrouter",
            "visibleReasoningDetailTypes",
            List.of("response.output_text", "response.text"))),
    MOONSHOT(List.of("api.moonshot.ai", "api.moonshot.cn"), Map.of("maxTokensField", "max_tokens")),
    MISTRAL(List.of("api.mistral.ai"), Map.of("maxTokensField", "max_tokens")),
    CHUTES(List.of("llm.chutes.ai"), Map.of("maxTokensField", "max_tokens")),
    CLOUDFLARE(List.of("gateway.ai.cloudflare.com"), Map.of("maxTokensField", "max_tokens")),
    OTHER(List.of(), Map.of());

    private final List<String> hosts;
    private final Map<String, Object> compat;

    OpenClawHost(List<String> hosts, Map<String, Object> compat) {
      this.hosts = hosts;
      this.compat = compat;
    }

    Map<String, Object> compat() {
      return compat;
    }

    static OpenClawHost of(HttpUrl url) {
      String host = url.toUri().getHost();
      String name = host == null ? "" : host.toLowerCase(Locale.ROOT);
      for (OpenClawHost known : values()) {
        if (known.hosts.contains(name)) {
          return known;
        }
      }
      return OTHER;
    }
  }
}
