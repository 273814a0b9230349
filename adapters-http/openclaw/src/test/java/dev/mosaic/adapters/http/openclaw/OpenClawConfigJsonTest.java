package dev.mosaic.adapters.http.openclaw;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.domain.agent.AgentEgress;
import dev.mosaic.domain.agent.AgentId;
import dev.mosaic.domain.provider.ApiType;
import dev.mosaic.domain.provider.HttpUrl;
import dev.mosaic.domain.provider.LearnedFacts;
import dev.mosaic.domain.provider.Model;
import dev.mosaic.domain.provider.ModelFacts;
import dev.mosaic.domain.provider.ModelRef;
import dev.mosaic.domain.provider.ProviderName;
import dev.mosaic.domain.provider.TokenField;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.settings.AgentSetup;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OpenClawConfigJsonTest {
  private static final AgentSetup SETUP =
      new AgentSetup(
          List.of(
              new AgentSetup.Account(
                  new ProviderName("openai"),
                  new HttpUrl("https://api.openai.com/v1"),
                  ApiType.OPENAI_COMPLETIONS,
                  new SecretText("sk-\"quoted\\"),
                  List.of(new Model("vendor/big", "Big \"one\"", 128_000, 8_192))),
              new AgentSetup.Account(
                  new ProviderName("claude"),
                  new HttpUrl("https://api.anthropic.com/v1/"),
                  ApiType.ANTHROPIC_MESSAGES,
                  null,
                  List.of(Model.named("small")))),
          ModelRef.parse("primaryModel", "openai/vendor/big"),
          List.of(ModelRef.parse("fallbackModels[0]", "claude/small")),
          "Be kind.");
  private static final WayToModels WAY =
      new WayToModels(
          AgentId.ofUser(UUID.fromString("11111111-2222-3333-4444-555555555555")),
          new SecretText("the-containers-token"),
          new InetSocketAddress("10.1.2.3", 9000));

  @Test
  void namesModelsSoThatNoBuiltInProviderIsHit() throws IOException {
    assertThat(render())
        .contains(
            "\"model\":{\"primary\":\"mosaic-openai/vendor/big\","
                + "\"fallbacks\":[\"mosaic-claude/small\"]}")
        .contains("\"mosaic-openai\":{\"baseUrl\":\"https://api.openai.com/v1\"")
        .contains("\"mosaic-claude\":{\"baseUrl\":\"https://api.anthropic.com\"");
  }

  @Test
  void namesNoModelWhereThereIsNone() throws IOException {
    AgentSetup waiting = new AgentSetup(List.of(), null, List.of(), "", AgentEgress.CLOSED);

    assertThat(render(waiting))
        .contains("\"agents\":{\"defaults\":{\"skipBootstrap\":true")
        .contains("\"providers\":{}")
        .doesNotContain("primary");
  }

  @Test
  void escapesWhatPeopleTyped() throws IOException {
    assertThat(render())
        .contains("\"apiKey\":\"sk-\\\"quoted\\\\\"")
        .contains("\"name\":\"Big \\\"one\\\"\"")
        .contains("\"apiKey\":\"none\"");
  }

  @Test
  void keepsTheGatewayToItsOneTask() throws IOException {
    assertThat(render())
        .startsWith(
            "{\"gateway\":{\"mode\":\"local\",\"port\":18789,\"bind\":\"lan\","
                + "\"auth\":{\"mode\":\"token\"},\"terminal\":{\"enabled\":false},"
                + "\"controlUi\":{\"enabled\":false},"
                + "\"http\":{\"endpoints\":{\"chatCompletions\":{\"enabled\":true},"
                + "\"responses\":{\"enabled\":true}}}}")
        .contains("\"skipBootstrap\":true", "\"heartbeat\":{\"every\":\"0m\"}")
        .contains(
            "\"plugins\":{\"allow\":[\"memory-core\",\"admin-http-rpc\",\"document-extract\"],"
                + "\"entries\":{\"admin-http-rpc\":{\"enabled\":true},"
                + "\"document-extract\":{\"enabled\":true}}}")
        .contains("\"cron\":{\"enabled\":false}", "\"browser\":{\"enabled\":false}")
        .contains("\"input\":[\"text\",\"image\"]");
  }

  @Test
  void showsEveryToolAndNoneThatRunsTheGateway() throws IOException {
    String tools =
        "\"tools\":{\"toolSearch\":false,\"allow\":[\"group:fs\",\"exec\",\"process\","
            + "\"memory_search\",\"memory_get\",\"session_status\","
            + "\"sessions_spawn\",\"sessions_yield\","
            + "\"subagents\",\"progress_card\",\"view_image\"";

    assertThat(render(throughMosaic(ApiType.OLLAMA))).contains(tools + "]}");
    assertThat(render()).as("with a way out").contains(tools + ",\"web_fetch\"]}");
  }

  @Test
  @SuppressWarnings("unchecked")
  void writesThePersonalityIntoTheSoul() {
    List<Map<String, Object>> files =
        (List<Map<String, Object>>) AgentFilesJson.of(SETUP).get("files");

    assertThat(files.getFirst())
        .containsEntry("path", "workspace/SOUL.md")
        .containsEntry("content", "Be kind.");
    assertThat(files.get(1).get("content").toString()).contains("personal assistant");
  }

  @Test
  void hasTheGatewayAskMosaicAgainButNotVendors() {
    assertThat(settingsOf(throughMosaic(ApiType.OLLAMA)))
        .isEqualTo("{\"retry\":{\"provider\":{\"maxRetries\":8}}}");
    assertThat(settingsOf(SETUP)).isEqualTo("{\"retry\":{\"provider\":{\"maxRetries\":0}}}");
  }

  @SuppressWarnings("unchecked")
  private static String settingsOf(AgentSetup setup) {
    List<Map<String, Object>> files =
        (List<Map<String, Object>>) AgentFilesJson.of(setup).get("files");
    assertThat(files.get(2)).containsEntry("path", "agents/main/agent/settings.json");
    return files.get(2).get("content").toString().strip();
  }

  @Test
  void leadsAgentsThroughMosaicWithNothingButTheirOwnToken() throws IOException {
    assertThat(render(throughMosaic(ApiType.values())))
        .contains(
            "\"mosaic-ollama\":{\"baseUrl\":\"http://10.1.2.3:9000/llm/user/"
                + "11111111-2222-3333-4444-555555555555/ollama\","
                + "\"apiKey\":\"the-containers-token\",\"api\":\"ollama\"")
        .contains("/llm/user/11111111-2222-3333-4444-555555555555/anthropic-messages\"")
        .doesNotContain("vendor.example", "\"none\"");
  }

  @Test
  void loadsOnlyThePluginsItsProtocolsNeed() throws IOException {
    assertThat(render(throughMosaic(ApiType.values())))
        .contains(
            "\"plugins\":{\"allow\":[\"memory-core\",\"admin-http-rpc\",\"document-extract\",\"ollama\"],");
    assertThat(render(throughMosaic(ApiType.GOOGLE_GENERATIVE_AI)))
        .contains(
            "\"plugins\":{\"allow\":[\"memory-core\",\"admin-http-rpc\",\"document-extract\"],");
  }

  @Test
  void writesAddressesOfEitherKind() {
    InetSocketAddress six = new InetSocketAddress("fd00::1", 9000);

    assertThat(new WayToModels(WAY.agent(), WAY.token(), six).baseUrl(new ProviderName("lab")))
        .isEqualTo(
            "http://[fd00:0:0:0:0:0:0:1]:9000/llm/user/"
                + "11111111-2222-3333-4444-555555555555/lab");
  }

  @Test
  void asksEachVendorInTheWayOpenClawWouldByItsHost() throws IOException {
    assertThat(compatOf("https://api.deepseek.com/v1", "deepseek-reasoner", ModelFacts.NONE))
        .contains("\"reasoning\":true", "\"thinkingFormat\":\"deepseek\"")
        .contains("\"requiresReasoningContentOnAssistantMessages\":true");
    assertThat(compatOf("https://api.moonshot.ai/v1", "kimi-k2-thinking", ModelFacts.NONE))
        .contains("\"reasoning\":true", "\"maxTokensField\":\"max_tokens\"");
    assertThat(compatOf("https://api.z.ai/api/paas/v4", "glm-4.6", ModelFacts.NONE))
        .contains("\"reasoning\":true", "\"thinkingFormat\":\"zai\"", "\"max_tokens\"");
    assertThat(compatOf("https://api.mistral.ai/v1", "mistral-large", ModelFacts.NONE))
        .contains("\"reasoning\":false", "\"compat\":{\"maxTokensField\":\"max_tokens\"}");
    assertThat(compatOf("https://openrouter.ai/api/v1", "anthropic/claude", ModelFacts.NONE))
        .contains("\"cacheControlFormat\":\"anthropic\"", "\"openrouter\"");
    assertThat(compatOf("https://api.openai.com/v1", "gpt-5", ModelFacts.NONE))
        .doesNotContain("compat")
        .contains("\"reasoning\":false");
  }

  @Test
  void writesWhatWasLearnedOfAModel() throws IOException {
    ModelFacts learned =
        ModelFacts.listed(true, false)
            .refusing("stream_options")
            .refusing("store")
            .refusingDeveloperRole()
            .withTokenField(TokenField.MAX_TOKENS)
            .withMaxTokens(4_096);

    assertThat(compatOf("https://llm.example.org/v1", "own", learned))
        .contains("\"reasoning\":true", "\"input\":[\"text\"]", "\"maxTokens\":4096")
        .contains(
            "\"compat\":{\"maxTokensField\":\"max_tokens\",\"supportsDeveloperRole\":false,"
                + "\"supportsStore\":false,\"supportsUsageInStreaming\":false}");
  }

  @ParameterizedTest
  @EnumSource(ApiType.class)
  void writesWhetherAModelThinksWhateverItsProtocol(ApiType api) throws IOException {
    assertThat(settingsOf(api, "https://llm.example.org/v1", "own", ModelFacts.listed(true, null)))
        .contains("\"reasoning\":true");
    assertThat(settingsOf(api, "https://llm.example.org/v1", "own", ModelFacts.listed(false, null)))
        .contains("\"reasoning\":false");
    assertThat(settingsOf(api, "https://llm.example.org/v1", "own", ModelFacts.NONE))
        .contains("\"reasoning\":false");
  }

  @Test
  void writesForEachProtocolOnlyWhatItsClientReads() throws IOException {
    ModelFacts learned =
        ModelFacts.NONE
            .refusing("stream_options")
            .refusing("store")
            .refusing("reasoning")
            .refusing("temperature")
            .refusing("prompt_cache_key")
            .refusingDeveloperRole()
            .withTokenField(TokenField.MAX_TOKENS);

    assertThat(settingsOf(ApiType.OPENAI_RESPONSES, "https://api.mistral.ai/v1", "own", learned))
        .contains(
            "\"compat\":{\"supportsDeveloperRole\":false,\"supportsPromptCacheKey\":false,"
                + "\"supportsReasoningEffort\":false,\"supportsStore\":false,"
                + "\"supportsTemperature\":false}");
    for (ApiType api :
        List.of(ApiType.ANTHROPIC_MESSAGES, ApiType.OLLAMA, ApiType.GOOGLE_GENERATIVE_AI)) {
      assertThat(settingsOf(api, "https://api.mistral.ai/v1", "own", learned))
          .doesNotContain("compat");
    }
  }

  private static String compatOf(String url, String model, ModelFacts facts) throws IOException {
    return settingsOf(ApiType.OPENAI_COMPLETIONS, url, model, facts);
  }

  private static String settingsOf(ApiType api, String url, String model, ModelFacts facts)
      throws IOException {
    return render(
        new AgentSetup(
            List.of(
                new AgentSetup.Account(
                    new ProviderName("one"),
                    new HttpUrl(url),
                    api,
                    null,
                    List.of(Model.named(model)),
                    LearnedFacts.NONE.with(model, facts),
                    false)),
            ModelRef.parse("primaryModel", "one/" + model),
            List.of(),
            "",
            AgentEgress.CLOSED));
  }

  private static AgentSetup throughMosaic(ApiType... protocols) {
    return new AgentSetup(
        Stream.of(protocols)
            .map(
                api ->
                    new AgentSetup.Account(
                        new ProviderName(api.label()),
                        new HttpUrl("https://vendor.example/v1"),
                        api,
                        null,
                        List.of(Model.named("fast"))))
            .toList(),
        ModelRef.parse("primaryModel", protocols[0].label() + "/fast"),
        List.of(),
        "",
        AgentEgress.CLOSED);
  }

  private static String render() throws IOException {
    return render(SETUP);
  }

  private static String render(AgentSetup setup) throws IOException {
    return ObjectMapper.getDefault().writeValueAsString(OpenClawConfigJson.of(setup, WAY));
  }
}
