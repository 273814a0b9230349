package dev.mosaic.adapters.http.openclaw;

import dev.mosaic.adapters.http.protocol.Protocols;
import dev.mosaic.domain.provider.ApiType;
import dev.mosaic.domain.provider.Model;
import dev.mosaic.domain.provider.ModelFacts;
import dev.mosaic.domain.provider.ModelRef;
import dev.mosaic.domain.provider.ProviderName;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.settings.AgentSetup;
import dev.mosaic.domain.settings.AgentSetup.Account;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The complete `openclaw.json` of one container. */
public final class OpenClawConfigJson {
  // OpenClaw refuses a provider without a key; vendors that need none ignore it.
  private static final String NO_KEY = "none";

  private OpenClawConfigJson() {}

  /**
   * The configuration.
   *
   * @param way how the container reaches models through Mosaic, where it does
   */
  public static Map<String, Object> of(AgentSetup setup, WayToModels way) {
    Map<String, Object> config = new LinkedHashMap<>();
    config.put("gateway", gateway());
    config.put("agents", Map.of("defaults", agentDefaults(setup)));
    config.put("models", models(setup, way));
    config.put("plugins", plugins(setup));
    config.put("tools", OpenClawTools.of(setup.egress()));
    // No screen, no neighbours, no work of its own accord: one person, over one port.
    config.put("cron", off());
    config.put("browser", off());
    config.put("diagnostics", off());
    config.put("discovery", Map.of("mdns", Map.of("mode", "off")));
    config.put("update", Map.of("checkOnStart", false));
    return config;
  }

  // Mosaic pairs with the gateway by the second; the third reads PDFs, which otherwise reach no
  // model. Of protocols, only one needs a plugin.
  private static Map<String, Object> plugins(AgentSetup setup) {
    boolean ollama =
        setup.providers().stream().anyMatch(account -> account.apiType() == ApiType.OLLAMA);
    Map<String, Object> plugins = new LinkedHashMap<>();
    List<String> allowed =
        new ArrayList<>(List.of("memory-core", "admin-http-rpc", "document-extract"));
    if (ollama) {
      allowed.add("ollama");
    }
    plugins.put("allow", allowed);
    Map<String, Object> entries = new LinkedHashMap<>();
    entries.put("admin-http-rpc", on());
    entries.put("document-extract", on());
    plugins.put("entries", entries);
    return plugins;
  }

  private static Map<String, Object> gateway() {
    Map<String, Object> gateway = new LinkedHashMap<>();
    gateway.put("mode", "local");
    gateway.put("port", OpenClawProgram.PORT);
    gateway.put("bind", "lan");
    gateway.put("auth", Map.of("mode", "token"));
    gateway.put("terminal", off());
    gateway.put("controlUi", off());
    Map<String, Object> endpoints = new LinkedHashMap<>();
    endpoints.put("chatCompletions", on());
    endpoints.put("responses", on());
    gateway.put("http", Map.of("endpoints", endpoints));
    return gateway;
  }

  private static Map<String, Object> agentDefaults(AgentSetup setup) {
    Map<String, Object> defaults = new LinkedHashMap<>();
    if (setup.primaryModel() != null) {
      defaults.put("model", model(setup, setup.primaryModel()));
    }
    defaults.put("skipBootstrap", true);
    defaults.put("heartbeat", Map.of("every", "0m"));
    return defaults;
  }

  private static Map<String, Object> model(AgentSetup setup, ModelRef primary) {
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("primary", nameOf(primary));
    if (!setup.fallbackModels().isEmpty()) {
      model.put(
          "fallbacks", setup.fallbackModels().stream().map(OpenClawConfigJson::nameOf).toList());
    }
    return model;
  }

  private static Map<String, Object> models(AgentSetup setup, WayToModels way) {
    Map<String, Object> providers = new LinkedHashMap<>();
    for (Account account : setup.providers()) {
      providers.put(nameOf(account.name()), provider(setup, account, way));
    }
    Map<String, Object> models = new LinkedHashMap<>();
    models.put("mode", "replace");
    models.put("catalogRefresh", off());
    models.put("providers", providers);
    return models;
  }

  private static Map<String, Object> provider(AgentSetup setup, Account account, WayToModels way) {
    boolean throughMosaic = setup.throughMosaic() || account.lent();
    SecretText key = throughMosaic ? way.token() : account.apiKey();
    Map<String, Object> provider = new LinkedHashMap<>();
    provider.put("baseUrl", throughMosaic ? way.baseUrl(account.name()) : vendorsUrl(account));
    provider.put("apiKey", key == null ? NO_KEY : key.reveal());
    provider.put("api", account.apiType().label());
    provider.put("models", account.models().stream().map(model -> model(account, model)).toList());
    return provider;
  }

  private static Map<String, Object> model(Account account, Model model) {
    ModelFacts facts = account.learned().of(model.id());
    Integer most = facts.maxTokens();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", model.id());
    json.put("name", model.name());
    json.put("reasoning", OpenClawCompat.thinks(account, model.id(), facts));
    // Without "image" the gateway drops pictures silently, so only what surely takes none goes
    // without.
    json.put(
        "input", Boolean.FALSE.equals(facts.images()) ? List.of("text") : List.of("text", "image"));
    json.put("cost", Map.of("input", 0, "output", 0, "cacheRead", 0, "cacheWrite", 0));
    json.put("contextWindow", model.contextWindow());
    json.put("maxTokens", most == null ? model.maxTokens() : Math.min(most, model.maxTokens()));
    Map<String, Object> compat = OpenClawCompat.of(account, model.id(), facts);
    if (!compat.isEmpty()) {
      json.put("compat", compat);
    }
    return json;
  }

  /** What calls add to an address, the gateway adds by itself. */
  private static String vendorsUrl(Account account) {
    return Protocols.of(account.apiType()).base(account.baseUrl().value());
  }

  /** What the gateway calls a model. */
  public static String nameOf(ModelRef ref) {
    return nameOf(ref.provider()) + "/" + ref.modelId();
  }

  // A name OpenClaw knows itself would make it load a plugin and call models nobody chose.
  private static String nameOf(ProviderName name) {
    return "mosaic-" + name.value();
  }

  private static Map<String, Object> on() {
    return Map.of("enabled", true);
  }

  private static Map<String, Object> off() {
    return Map.of("enabled", false);
  }
}
