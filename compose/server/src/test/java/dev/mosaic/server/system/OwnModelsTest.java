package dev.mosaic.server.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.domain.agent.AgentRecord;
import dev.mosaic.domain.user.Username;
import dev.mosaic.ports.store.AgentStore;
import dev.mosaic.ports.store.UserStore;
import dev.mosaic.testkit.vendor.ScriptedVendor;
import dev.mosaic.testkit.vendor.VendorFault;
import dev.mosaic.testkit.vendor.VendorRequest;
import dev.mosaic.testkit.vendor.VendorSettings;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A real agent that thinks with accounts of every protocol, whose keys it never sees. */
@Tag("engine")
class OwnModelsTest {
  private static final String PLANTED = "sk-planted-1b2c3d4e5f60718293a4";
  private static final Pattern CONTENT = Pattern.compile("\"content\":\"([^\"]*)\"");
  private static final String CONFIG = "/api/settings/agent-config";

  private static ScriptedVendor vendor;
  private static Instance instance;
  private static Browser ada;

  @BeforeAll
  static void anAgentIsAwake() {
    vendor = ScriptedVendor.start(VendorSettings.onLoopback().withKey(PLANTED));
    instance = Instance.start("--agent-image=" + Instance.agentImage());
    ada = instance.claimed();
    add("custom", "completions", "openai-completions", vendor.openAiBaseUrl());
    add("custom", "responses", "openai-responses", vendor.openAiBaseUrl());
    add("anthropic", "messages", "anthropic-messages", vendor.baseUrl());
    add("ollama", "ollama", "ollama", vendor.baseUrl());
    add("gemini", "google", "google-generative-ai", vendor.baseUrl() + "/v1beta");
    assertThat(say("Hello")).contains("You said: Hello", "data: [DONE]");
  }

  @AfterAll
  static void endEverything() {
    AgentRecord agent = agent();
    instance.close();
    vendor.close();
    DockerCli.run("rm", "-f", agent.containerName());
  }

  @AfterEach
  void heal() {
    vendor.heal();
  }

  @ParameterizedTest
  @ValueSource(strings = {"completions", "responses", "messages", "ollama", "google"})
  void theGatewayAnswersThroughEveryProtocol(String account) {
    choose(account);

    String answer = say("Hello " + account);

    assertThat(answer).contains("You said: Hello " + account, "data: [DONE]");
    assertThat(answer).contains("\"model\":\"" + account + "/scripted-small\"");
  }

  @Test
  void anotherProtocolsModelTakesOverAndItsReaderIsToldWhy() {
    choose("messages", "completions");
    vendor.fault(VendorFault.PAYMENT_REQUIRED, "/v1/messages");

    String answer = say("Who is there?");

    assertThat(answer)
        .contains("You said: Who is there?")
        .contains("\"model\":\"completions/scripted-small\"", "\"code\":\"no_credit\"");
  }

  @Test
  void whenNoModelAnswersTheVendorsReasonIsTheAnswersError() {
    choose("completions");
    vendor.fault(VendorFault.RATE_LIMITED, "/chat/completions");

    String answer = say("Anybody?");

    assertThat(answer).contains("event: error", "\"code\":\"rate_limited\"", "Wait a minute");
  }

  @Test
  void aChangeDuringAnAnswerLosesNothing() throws Exception {
    choose("completions");
    CountDownLatch begun = new CountDownLatch(1);
    CompletableFuture<String> answer =
        CompletableFuture.supplyAsync(() -> read(stream("[slow] Count to many"), begun));
    assertThat(begun.await(1, TimeUnit.MINUTES)).isTrue();

    String saved = ada.put(CONFIG, config("messages")).expect(200).body();

    assertThat(saved).contains("\"state\":\"waiting\"");
    assertThat(answer.get(2, TimeUnit.MINUTES)).contains("data: [DONE]").doesNotContain("error");
    awaitApplied();
    assertThat(say("And now?")).contains("\"model\":\"messages/scripted-small\"");
  }

  @Test
  void noKeyIsInsideTheContainer() {
    String found =
        DockerCli.node(
            agent().containerName(),
            """
            const fs = require('fs'), path = require('path'), hits = [];
            const look = (file) => { try {
              if (fs.readFileSync(file, 'latin1').includes('%1$s'.split('').reverse().join('')))
                hits.push(file);
            } catch {} };
            const walk = (folder) => { let all = []; try { all = fs.readdirSync(folder, {withFileTypes: true}); } catch {}
              for (const it of all) { const at = path.join(folder, it.name);
                if (it.isDirectory()) walk(at); else if (it.isFile()) look(at); } };
            ['/home/node', '/tmp', '/run', '/etc'].forEach(walk);
            for (const id of fs.readdirSync('/proc').filter(it => /^[0-9]+$/.test(it)))
              ['environ', 'cmdline'].forEach(it => look(`/proc/${id}/${it}`));
            const token = fs.readFileSync(process.env.AGENT_TOKEN_FILE, 'utf8').trim();
            const ask = (path) => fetch(process.env.MOSAIC_API_URL + path, {headers: {authorization: 'Bearer ' + token}})
              .then(it => it.text()).then(it => { if (it.includes('%1$s'.split('').reverse().join(''))) hits.push(path); });
            (async () => {
              await ask('/api/internal/agent-config/user/' + process.env.AGENT_ID);
              await ask('/api/internal/agent-files/user/' + process.env.AGENT_ID);
              console.log(JSON.stringify(hits));
            })();
            """
                .formatted(new StringBuilder(PLANTED).reverse()));

    assertThat(found).isEqualTo("[]");
  }

  @Test
  void aKeyInAPromptDoesNotLeave() {
    choose("completions");

    String answer = say("My key is " + PLANTED + ", keep it.");

    assertThat(answer)
        .contains("\"code\":\"secret_removed\"")
        .contains("[secret removed by Mosaic]");
    assertThat(vendor.requests()).extracting(VendorRequest::prompt).noneMatch(OwnModelsTest::leaks);
  }

  @Test
  void aTokenOpensItsOwnContainersModelsOnlyAndOnlyWhileItRuns() {
    choose("completions");
    String before = modelStatus(token());
    String foreign = modelStatus("an-earlier-token-or-another-containers-token");
    String old = token();
    instance.mosaic().agents().stop().stop(agent().owner()).join();
    assertThat(say("Wake up")).contains("data: [DONE]");

    assertThat(before).isEqualTo("200");
    assertThat(foreign).isEqualTo("401");
    assertThat(modelStatus(old)).isEqualTo("401");
    assertThat(modelStatus(token())).isEqualTo("200");
  }

  @Test
  void aUsedUpBudgetIsAnAnswerInWordsThatNobodyPays() {
    choose("completions");
    ada.put("/api/settings/usage/limit", "{\"monthlyTokens\":1}").expect(200);
    int asked = vendor.requests().size();

    String answer = say("Still there?");

    assertThat(answer).contains("tokens are used up", "\"code\":\"budget_used_up\"");
    assertThat(vendor.requests()).hasSize(asked);
    ada.put("/api/settings/usage/limit", "{\"monthlyTokens\":null}").expect(200);
    assertThat(say("And now?")).contains("You said: And now?");
  }

  @Test
  void whatWasUsedIsCountedByModel() {
    choose("google");
    say("Count this");

    String usage = ada.get("/api/settings/usage").expect(200).body();

    assertThat(usage).contains("\"provider\":\"google\",\"model\":\"scripted-small\"");
    assertThat(ada.get("/api/admin/usage").expect(200).body()).contains("\"username\":\"ada\"");
  }

  private static boolean leaks(String prompt) {
    return prompt.contains(PLANTED);
  }

  private static void add(String type, String name, String api, String url) {
    ada.post(
            "/api/settings/providers",
            """
            {"type":"%s","name":"%s","displayName":"%s","apiType":"%s","baseUrl":"%s","apiKey":"%s"}
            """
                .formatted(type, name, name, api, url, PLANTED))
        .expect(201);
  }

  private static void choose(String account, String... fallbacks) {
    ada.put(CONFIG, config(account, fallbacks)).expect(200);
    awaitApplied();
  }

  private static String config(String account, String... fallbacks) {
    String others =
        Stream.of(fallbacks)
            .map(it -> "\"" + it + "/scripted-small\"")
            .collect(Collectors.joining(","));
    return "{\"primaryModel\":\"%s/scripted-small\",\"fallbackModels\":[%s],\"idleTimeoutMin\":60}"
        .formatted(account, others);
  }

  /** Follows the agent's events until it goes by its settings. */
  private static void awaitApplied() {
    try (Stream<String> events = ada.events("/api/agent/events")) {
      assertThat(
              events
                  .filter(line -> line.startsWith("data: "))
                  .anyMatch(line -> line.contains("\"application\":{\"state\":\"applied\"")))
          .isTrue();
    }
  }

  private static String modelStatus(String token) {
    return DockerCli.node(
        agent().containerName(),
        """
        const body = {model: 'scripted-small', stream: false, messages: [{role: 'user', content: 'hi'}]};
        fetch(process.env.MOSAIC_API_URL + '/llm/user/' + process.env.AGENT_ID + '/completions/chat/completions',
          {method: 'POST', body: JSON.stringify(body),
           headers: {authorization: 'Bearer %s', 'content-type': 'application/json'}})
          .then(it => console.log(it.status));
        """
            .formatted(token));
  }

  private static String token() {
    return DockerCli.node(
        agent().containerName(),
        "console.log(require('fs').readFileSync(process.env.AGENT_TOKEN_FILE, 'utf8').trim())");
  }

  private static AgentRecord agent() {
    return instance
        .server()
        .bean(AgentStore.class)
        .findByOwner(
            instance
                .server()
                .bean(UserStore.class)
                .findWithPassword(new Username("ada"))
                .orElseThrow()
                .user()
                .id())
        .orElseThrow();
  }

  /** The stream as it came, and below it the text it spells. */
  private static String say(String text) {
    String events = stream(text).collect(Collectors.joining("\n"));
    String spelled =
        CONTENT.matcher(events).results().map(it -> it.group(1)).collect(Collectors.joining());
    return events + "\n" + spelled;
  }

  private static String read(Stream<String> lines, CountDownLatch begun) {
    return lines
        .peek(
            line -> {
              if (line.contains("\"content\":\"")) {
                begun.countDown();
              }
            })
        .collect(Collectors.joining("\n"));
  }

  private static Stream<String> stream(String text) {
    return ada.stream(
            "/api/chat/completions",
            "{\"stream\":true,\"messages\":[{\"role\":\"user\",\"content\":\"%s\"}]}"
                .formatted(text))
        .body();
  }
}
