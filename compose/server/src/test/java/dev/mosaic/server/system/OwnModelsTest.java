package dev.mosaic.server.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mosaic.domain.provider.ModelFacts;
import dev.mosaic.testkit.vendor.ScriptedVendor;
import dev.mosaic.testkit.vendor.VendorFault;
import dev.mosaic.testkit.vendor.VendorRequest;
import dev.mosaic.testkit.vendor.VendorSettings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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

  /** Engines differ in whether they answer for what is out of reach. */
  private static final String REFUSED = "(silence|E[A-Z]+)";

  private static final Duration IN_TIME = Duration.ofSeconds(10);

  private static ScriptedVendor vendor;
  private static LiveAgent agent;

  @BeforeAll
  static void anAgentIsAwake() {
    vendor = ScriptedVendor.start(VendorSettings.onLoopback().withKey(PLANTED));
    agent = new LiveAgent(Instance.start("--agent-image=" + Instance.agentImage()));
    agent.add("custom", "completions", "openai-completions", vendor.openAiBaseUrl(), PLANTED);
    agent.add("custom", "responses", "openai-responses", vendor.openAiBaseUrl(), PLANTED);
    agent.add("anthropic", "messages", "anthropic-messages", vendor.baseUrl(), PLANTED);
    agent.add("ollama", "ollama", "ollama", vendor.baseUrl(), PLANTED);
    agent.add("gemini", "google", "google-generative-ai", vendor.baseUrl() + "/v1beta", PLANTED);
    assertThat(agent.say("Hello")).contains("You said: Hello", "data: [DONE]");
  }

  @AfterAll
  static void endEverything() {
    agent.close();
    vendor.close();
  }

  @AfterEach
  void heal() {
    vendor.heal();
  }

  @ParameterizedTest
  @ValueSource(strings = {"completions", "responses", "messages", "ollama", "google"})
  void theGatewayAnswersThroughEveryProtocol(String account) {
    agent.choose(account);

    String answer = agent.say("Hello " + account);

    assertThat(answer).contains("You said: Hello " + account, "data: [DONE]");
    assertThat(answer).contains("\"model\":\"" + account + "/scripted-small\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"completions", "responses", "messages", "ollama", "google"})
  void theModelAskedFirstFindsATitleInOneCallPastTheGateway(String account) {
    agent.choose(account);
    agent.titles(true);
    String said = "What shall we call this, " + account + "?";
    try {
      agent.say(said);

      await().atMost(IN_TIME).until(() -> newest().contains("\"titledBy\":\"model\""));
    } finally {
      agent.titles(false);
    }

    assertThat(newest()).contains("\"title\":\"" + ScriptedVendor.TITLE + "\"");
    assertThat(vendor.requests())
        .filteredOn(request -> request.prompt().contains(said) && !request.stream())
        .singleElement()
        .satisfies(
            request -> {
              assertThat(request.body()).contains(ScriptedVendor.WISH_FOR_A_TITLE);
              assertThat(request.prompt()).contains("You said: " + said);
              assertThat(request.bodyBytes()).isLessThan(1_000);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"completions", "responses", "messages", "ollama", "google"})
  void theGatewayTakesWhatWasLearnedOfAModelInEveryProtocol(String account) {
    agent.learn(
        account,
        ModelFacts.listed(true, false)
            .refusing("store")
            .refusing("temperature")
            .refusing("prompt_cache_key")
            .refusingDeveloperRole()
            .withMaxTokens(4_096));
    agent.choose(account);

    String answer = agent.say("Think, " + account);
    String settings =
        agent.node(
            """
            const all = JSON.parse(require('fs').readFileSync(process.env.OPENCLAW_CONFIG_PATH));
            const {reasoning, input, maxTokens} = all.models.providers['mosaic-%s'].models[0];
            console.log(JSON.stringify({reasoning, input, maxTokens}));
            """
                .formatted(account));
    // The other tests' models see; what an agent is offered depends on that.
    agent.learn(account, ModelFacts.NONE);

    assertThat(answer).contains("You said: Think, " + account, "data: [DONE]");
    assertThat(settings).isEqualTo("{\"reasoning\":true,\"input\":[\"text\"],\"maxTokens\":4096}");
  }

  @Test
  void anotherProtocolsModelTakesOverAndItsReaderSeesWhy() {
    agent.choose("messages", "completions");
    vendor.fault(VendorFault.PAYMENT_REQUIRED, "/v1/messages");

    String answer = agent.say("Who is there?");

    assertThat(answer)
        .contains("You said: Who is there?")
        .contains("\"model\":\"completions/scripted-small\"", "\"code\":\"no_credit\"");
  }

  @Test
  void whenNoModelAnswersTheVendorsReasonIsTheAnswersError() {
    agent.choose("completions");
    vendor.fault(VendorFault.RATE_LIMITED, "/chat/completions");

    String answer = agent.say("Anybody?");

    assertThat(answer).contains("event: error", "\"code\":\"rate_limited\"", "Wait a minute");
  }

  @Test
  void aChangeDuringAnAnswerLosesNothing() throws Exception {
    agent.choose("completions");
    CountDownLatch begun = new CountDownLatch(1);
    CompletableFuture<String> answer =
        CompletableFuture.supplyAsync(() -> read(agent.stream("[slow] Count to many"), begun));
    assertThat(begun.await(1, TimeUnit.MINUTES)).isTrue();

    String saved = agent.save(LiveAgent.config("messages"));

    assertThat(saved).contains("\"state\":\"waiting\"");
    assertThat(answer.get(2, TimeUnit.MINUTES)).contains("data: [DONE]").doesNotContain("error");
    agent.awaitApplication("applied");
    assertThat(agent.say("And now?")).contains("\"model\":\"messages/scripted-small\"");
  }

  @Test
  void noKeyIsInsideTheContainer() {
    String found =
        agent.node(
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
  void itsOwnToolReachesMosaicAndNothingElse() {
    agent.choose("completions");
    try (OutsideServer outside = OutsideServer.start()) {
      String connects =
          """
          const net = require('net'), mosaic = new URL(process.env.MOSAIC_API_URL);
          const reach = (name, host, port) => new Promise((done) => {
            const socket = net.connect({host, port, timeout: 3000});
            const end = (how) => { socket.destroy(); done(name + '=' + how); };
            socket.on('connect', () => end('yes')).on('timeout', () => end('silence')).on('error', (error) => end(error.code));
          });
          Promise.all([
            reach('mosaic', mosaic.hostname, mosaic.port),
            reach('outside', '%s', %d),
            reach('vendor', '127.0.0.1', %d),
            reach('metadata', '169.254.169.254', 80),
          ]).then((found) => console.log(found.join(' ')));
          """
              .formatted(outside.address(), OutsideServer.PORT, vendor.port());
      String coded = Base64.getEncoder().encodeToString(connects.getBytes(StandardCharsets.UTF_8));

      agent.say(
          "[tool exec {\\\"command\\\":\\\"node -e 'eval(atob(`%s`))'\\\"}]".formatted(coded));

      assertThat(outside.greeting()).isEqualTo("hello");
      assertThat(vendor.requests().getLast().body())
          .containsPattern("mosaic=yes outside=%1$s vendor=%1$s metadata=%1$s".formatted(REFUSED));
    }
  }

  @Test
  void itsModelIsOfferedItsToolsAndNoneThatRunsTheGateway() {
    agent.choose("completions");

    agent.say("What can you do?");

    assertThat(toolsOffered())
        .containsExactlyInAnyOrder(
            "apply_patch",
            "edit",
            "exec",
            "ls",
            "memory_get",
            "memory_search",
            "process",
            "progress_card",
            "read",
            "session_status",
            "sessions_spawn",
            "sessions_yield",
            "subagents",
            "view_image",
            "write");
  }

  @Test
  void aKeyInAPromptDoesNotLeave() {
    agent.choose("completions");

    String answer = agent.say("My key is " + PLANTED + ", keep it.");

    assertThat(answer)
        .contains("\"code\":\"secret_removed\"")
        .contains("[secret removed by Mosaic]");
    assertThat(vendor.requests()).extracting(VendorRequest::prompt).noneMatch(OwnModelsTest::leaks);
  }

  @Test
  void aTokenOpensItsOwnContainersModelsOnlyAndOnlyWhileItRuns() {
    agent.choose("completions");
    String before = modelStatus(token());
    String foreign = modelStatus("an-earlier-token-or-another-containers-token");
    String old = token();
    agent.stop();
    assertThat(agent.say("Wake up")).contains("data: [DONE]");

    assertThat(before).isEqualTo("200");
    assertThat(foreign).isEqualTo("401");
    assertThat(modelStatus(old)).isEqualTo("401");
    assertThat(modelStatus(token())).isEqualTo("200");
  }

  @Test
  void aUsedUpBudgetIsAnAnswerInWordsThatNobodyPays() {
    agent.choose("completions");
    agent.owner().put("/api/settings/usage/limit", "{\"monthlyTokens\":1}").expect(200);
    int asked = vendor.requests().size();

    String answer = agent.say("Still there?");

    assertThat(answer).contains("tokens are used up", "\"code\":\"budget_used_up\"");
    assertThat(vendor.requests()).hasSize(asked);
    agent.owner().put("/api/settings/usage/limit", "{\"monthlyTokens\":null}").expect(200);
    assertThat(agent.say("And now?")).contains("You said: And now?");
  }

  @Test
  void whatWasUsedIsCountedByModel() {
    agent.choose("google");
    agent.say("Count this");

    String usage = agent.owner().get("/api/settings/usage").expect(200).body();

    assertThat(usage)
        .contains("\"provider\":\"google\",\"shared\":false,\"model\":\"scripted-small\"");
    assertThat(agent.owner().get("/api/admin/usage").expect(200).body())
        .contains("\"username\":\"ada\"");
  }

  private static String newest() {
    return agent.owner().get("/api/chat/conversations?size=1").expect(200).body();
  }

  private static List<String> toolsOffered() {
    try {
      List<String> names = new ArrayList<>();
      new ObjectMapper()
          .readTree(vendor.requests().getLast().body())
          .get("tools")
          .forEach(tool -> names.add(tool.at("/function/name").asText()));
      return names;
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean leaks(String prompt) {
    return prompt.contains(PLANTED);
  }

  private static String modelStatus(String token) {
    return agent.node(
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
    return agent.node(
        "console.log(require('fs').readFileSync(process.env.AGENT_TOKEN_FILE, 'utf8').trim())");
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
}
