package dev.mosaic.server.system;

import dev.mosaic.application.facts.WatchedPorts;
import dev.mosaic.domain.agent.AgentRecord;
import dev.mosaic.domain.provider.ModelFacts;
import dev.mosaic.domain.provider.Provider;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.domain.user.Username;
import dev.mosaic.ports.store.AgentStore;
import dev.mosaic.ports.store.ProviderStore;
import dev.mosaic.ports.store.UserStore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The first administrator of an instance with their agent in a real container, as the pages use
 * them.
 */
public final class LiveAgent implements AutoCloseable {
  static final String CONFIG = "/api/settings/agent-config";

  private static final Pattern CONTENT = Pattern.compile("\"content\":\"([^\"]*)\"");

  private static final Pattern TOKEN = Pattern.compile("\"value\":\"([^\"]+)\"");

  private final Instance instance;
  private final Browser owner;

  /** Over an instance that nobody has claimed yet. */
  public LiveAgent(Instance instance) {
    this.instance = instance;
    this.owner = instance.claimed();
    // Otherwise vendors get calls besides those of the agent, now or a little later.
    titles(false);
  }

  private LiveAgent(Instance instance, Browser owner) {
    this.instance = instance;
    this.owner = owner;
  }

  /** The same with the server ended and started again, the agent left alone. */
  LiveAgent restarted(int agentsPort, String... options) {
    instance.close();
    return new LiveAgent(
        Instance.on(instance.port(), agentsPort, instance.database(), instance.key(), options),
        owner);
  }

  public Browser owner() {
    return owner;
  }

  /** Where its instance listens. */
  public String port() {
    return String.valueOf(instance.port());
  }

  /** A fresh token of its owner's that may do all they may. */
  public String token() {
    String created =
        owner
            .post("/api/auth/tokens", "{\"name\":\"bench\",\"scope\":\"full\"}")
            .expect(201)
            .body();
    Matcher token = TOKEN.matcher(created);
    if (!token.find()) {
      throw new IllegalStateException("no token in the answer");
    }
    return token.group(1);
  }

  /** Adds an account that was tried out and found good. */
  public void add(String type, String name, String api, String url, String key) {
    add(type, name, api, url, key, "");
  }

  /** Adds an account with one model, untried. */
  void addUntried(String name, String url, String key) {
    String model =
        "{\"id\":\"scripted-small\",\"name\":\"Small\",\"contextWindow\":128000,\"maxTokens\":8192}";
    add(
        "custom",
        name,
        "openai-completions",
        url,
        key,
        ",\"saveUnverified\":true,\"models\":[" + model + "]");
  }

  private void add(String type, String name, String api, String url, String key, String more) {
    owner
        .post(
            "/api/settings/providers",
            """
            {"type":"%s","name":"%s","displayName":"%s","apiType":"%s","baseUrl":"%s","apiKey":"%s"%s}
            """
                .formatted(type, name, name, api, url, key, more))
        .expect(201);
  }

  /** As if a check or a call had taught this of an account's one model. */
  void learn(String account, ModelFacts facts) {
    ProviderStore providers = instance.server().bean(WatchedPorts.class).ports().providers();
    Provider learning =
        providers.list(ownerId()).stream()
            .filter(it -> it.name().value().equals(account))
            .findFirst()
            .orElseThrow();
    providers.noteLearned(learning, "scripted-small", facts);
  }

  /** Whether its owner's model finds titles for new conversations. */
  void titles(boolean automatic) {
    owner.put("/api/settings/chat", "{\"automaticTitles\":" + automatic + "}").expect(200);
  }

  /** Saves which accounts' models it thinks with, and waits until it does. */
  void choose(String account, String... fallbacks) {
    save(config(account, fallbacks));
    awaitApplication("applied");
  }

  /** What was answered. */
  String save(String config) {
    return owner.put(CONFIG, config).expect(200).body();
  }

  static String config(String account, String... fallbacks) {
    String others =
        Stream.of(fallbacks)
            .map(it -> "\"" + it + "/scripted-small\"")
            .collect(Collectors.joining(","));
    return "{\"primaryModel\":\"%s/scripted-small\",\"fallbackModels\":[%s],\"idleTimeoutMin\":60}"
        .formatted(account, others);
  }

  /** Follows the agent's events until its settings are this far; the event that says so. */
  String awaitApplication(String state) {
    try (Stream<String> events = owner.events("/api/agent/events")) {
      return events
          .filter(line -> line.startsWith("data: "))
          .filter(line -> line.contains("\"application\":{\"state\":\"" + state + "\""))
          .findFirst()
          .orElseThrow();
    }
  }

  /** Puts it to sleep. */
  void stop() {
    instance.mosaic().agents().life().stop().stop(ownerId()).join();
  }

  /**
   * The stream as it came, and below it the text it spells.
   *
   * @param text as it stands in JSON
   */
  public String say(String text) {
    String events = stream(text).collect(Collectors.joining("\n"));
    String spelled =
        CONTENT.matcher(events).results().map(it -> it.group(1)).collect(Collectors.joining());
    return events + "\n" + spelled;
  }

  /** The answer's lines as they come. */
  Stream<String> stream(String text) {
    return owner.stream(
            "/api/chat/completions",
            "{\"stream\":true,\"messages\":[{\"role\":\"user\",\"content\":\"%s\"}]}"
                .formatted(text))
        .body();
  }

  @Nullable String containerId() {
    return record().containerId();
  }

  public String container() {
    return record().containerName();
  }

  /** Runs JavaScript inside its container; what it prints. */
  String node(String script) {
    return DockerCli.node(container(), script);
  }

  /** Ends the instance and leaves nothing of the agent. */
  @Override
  public void close() {
    AgentRecord agent = record();
    instance.close();
    DockerCli.removeAll(agent);
  }

  private AgentRecord record() {
    return instance.server().bean(AgentStore.class).findByOwner(ownerId()).orElseThrow();
  }

  private UserId ownerId() {
    return instance
        .server()
        .bean(UserStore.class)
        .findWithPassword(new Username("ada"))
        .orElseThrow()
        .user()
        .id();
  }
}
