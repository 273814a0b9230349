package dev.mosaic.server.system;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.mosaic.application.Caller;
import dev.mosaic.application.agent.WakeAgent;
import dev.mosaic.application.settings.SaveProvider;
import dev.mosaic.domain.agent.AgentRecord;
import dev.mosaic.domain.provider.HttpUrl;
import dev.mosaic.domain.provider.ProviderName;
import dev.mosaic.domain.provider.ProviderType;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.user.Role;
import dev.mosaic.domain.user.SignInMethod;
import dev.mosaic.domain.user.User;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.domain.user.Username;
import dev.mosaic.ports.store.AgentStore;
import dev.mosaic.ports.store.ProviderStore;
import dev.mosaic.ports.store.UserStore;
import dev.mosaic.testkit.vendor.ScriptedVendor;
import dev.mosaic.testkit.vendor.VendorSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

/**
 * Two people with an agent each, in real containers: they talk, and nothing of one is within the
 * other's reach.
 */
@Tag("engine")
class TwoUsersTest {
  private static final String PLANTED = "sk-planted-9f8e7d6c5b4a39281706";

  private static final ListAppender<ILoggingEvent> LOG = new ListAppender<>();
  private static final List<String> API_ANSWERS = new ArrayList<>();
  private static ScriptedVendor vendor;
  private static Instance instance;
  private static Browser ada;
  private static UserId bob;
  private static AgentRecord adasAgent;
  private static AgentRecord bobsAgent;

  @BeforeAll
  static void twoAgentsAreAwake() throws Exception {
    logEverything();
    vendor = ScriptedVendor.start(VendorSettings.onLoopback().at("0.0.0.0", 0).withKey(PLANTED));
    instance = Instance.start("--agent-image=" + Instance.agentImage());
    ada = instance.claimed();
    API_ANSWERS.add(
        ada.post(
                "/api/onboarding/provider",
                """
                {"type":"custom","name":"acme","displayName":"Acme","baseUrl":"%s","apiKey":"%s"}
                """
                    .formatted(vendorUrl(), PLANTED))
            .expect(201)
            .body());
    bob = secondUser();
    UserId adasId = adminId();
    var adas = instance.mosaic().agents().wake().wake(adasId);
    var bobs = instance.mosaic().agents().wake().wake(bob);
    assertThat(adas.get(4, TimeUnit.MINUTES)).isInstanceOf(WakeAgent.Outcome.Awake.class);
    assertThat(bobs.get(4, TimeUnit.MINUTES)).isInstanceOf(WakeAgent.Outcome.Awake.class);
    AgentStore agents = instance.server().bean(AgentStore.class);
    adasAgent = agents.findByOwner(adasId).orElseThrow();
    bobsAgent = agents.findByOwner(bob).orElseThrow();
  }

  @AfterAll
  static void endEverything() {
    instance.close();
    vendor.close();
    ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).detachAppender(LOG);
    List.of(adasAgent, bobsAgent).forEach(DockerCli::removeAll);
  }

  @Test
  void theAgentAnswersAndRemembersAfterItSlept() {
    String first = say("Please remember the word heliotrope.", null);
    String conversation = conversationOf();
    instance.mosaic().agents().stop().stop(adminId()).join();
    String second = say("Which word did I ask you to remember?", conversation);

    assertThat(first).contains("data: [DONE]");
    assertThat(second).contains(": waking", "heliotrope", "data: [DONE]");
    refreshRecords();
  }

  @Test
  void neitherContainerReachesTheOther() {
    String adasAddress = addressOf(adasAgent);
    String bobsAddress = addressOf(bobsAgent);

    assertThat(knock(adasAgent, bobsAddress, 18789)).isEqualTo("closed");
    assertThat(knock(bobsAgent, adasAddress, 18789)).isEqualTo("closed");
    assertThat(knock(adasAgent, bobsAgent.containerName(), 18789)).isEqualTo("closed");
    assertThat(knock(adasAgent, adasAddress, 18789)).as("its own gateway").isEqualTo("open");
  }

  @Test
  void anAdministratorCannotSendMosaicToAnotherPersonsContainer() {
    String address = addressOf(bobsAgent);
    String[] part = address.split("\\.");
    String hex =
        "%02x%02x:%02x%02x"
            .formatted(
                Integer.parseInt(part[0]),
                Integer.parseInt(part[1]),
                Integer.parseInt(part[2]),
                Integer.parseInt(part[3]));
    listenIn(bobsAgent, 4_242);
    assertThat(statusAt(address, 4_242)).as("what the host itself gets there").isEqualTo(200);

    for (String host :
        List.of(
            address,
            "[::ffff:" + address + "]",
            "[::ffff:0:" + address + "]",
            "[64:ff9b::" + address + "]",
            "[64:ff9b:1::" + address + "]",
            "[2002:" + hex + "::1]")) {
      for (int port : List.of(4_242, 18_789)) {
        String url = "http://" + host + ":" + port + "/v1";
        assertThat(ada.post("/api/settings/providers", account(url)).body())
            .as(url)
            .contains("blocked_address");
        assertThat(ada.post("/api/settings/providers/probe", draft(url)).body())
            .as(url)
            .contains("blocked_address");
        assertThat(ada.put("/api/admin/oidc", issuer(url)).body())
            .as(url)
            .contains("blocked_address");
      }
    }
    for (String host : List.of("0x" + hex.replace(":", ""), decimal(part))) {
      assertThat(ada.post("/api/settings/providers", account("http://" + host + ":4242")).status())
          .isIn(400, 422);
    }

    assertThat(heardIn(bobsAgent))
        .as("requests but the host's own")
        .isEqualTo("GET /from-the-host");
  }

  @Test
  void anUntriedAccountAtAnotherPersonsContainerIsNeverCalled() {
    String url = "http://" + addressOf(bobsAgent) + ":4243/v1";
    listenIn(bobsAgent, 4_243);
    String saved =
        ada.post(
                "/api/settings/providers",
                account(url)
                    .replace(
                        "}", ",\"saveUnverified\":true,\"models\":[{\"id\":\"scripted-small\"}]}"))
            .expect(201)
            .body();
    String id = saved.replaceAll("(?s).*?\"id\":\"([0-9a-f-]{36})\".*", "$1");

    assertThat(ada.post("/api/settings/providers/" + id + "/probe", "").body())
        .contains("blocked_address");
    assertThat(heardIn(bobsAgent)).doesNotContain("/v1");

    ada.send("DELETE", "/api/settings/providers/" + id).expect(204);
  }

  @Test
  void noContainerReachesTheDatabase() throws Exception {
    for (String address : hostAddresses()) {
      assertThat(knock(adasAgent, address, instance.database().port()))
          .as(address)
          .isEqualTo("closed");
    }
  }

  @Test
  void noContainerGetsTheOthersSettings() {
    String script =
        """
        const token = require('fs').readFileSync(process.env.AGENT_TOKEN_FILE, 'utf8').trim();
        const ask = (path, headers) => fetch(process.env.MOSAIC_API_URL + path, {headers}).then(r => r.status);
        (async () => console.log(
          await ask('/api/internal/agent-config/user/' + process.env.AGENT_ID, {authorization: 'Bearer ' + token}),
          await ask('/api/internal/agent-config/user/%s', {authorization: 'Bearer ' + token}),
          await ask('/api/internal/agent-config/%s', {}),
          await ask('/api/settings/providers', {authorization: 'Bearer ' + token})))();
        """
            .formatted(bobsAgent.id().value(), bobsAgent.id().value());

    assertThat(DockerCli.node(adasAgent.containerName(), script)).isEqualTo("200 401 401 404");
  }

  @ParameterizedTest
  @CsvSource({
    "none,20",
    "wrong,20",
    "foreign,20",
    "own,20",
    "chunked,20",
    "drip,100",
    "pipelined,20",
    "busy,50",
    "idle,600"
  })
  void anAgentThatFloodsTheListenerDoesNotSilenceTheOther(String kind, int connections) {
    try (Flood flood = Flood.of(kind, connections, adasAgent, bobsAgent)) {
      assertThat(tenCallsOf(bobsAgent)).isEqualTo("200 ".repeat(10).strip());
    }
  }

  @Test
  void aPlantedKeyIsNowhereToBeFound() {
    say("Hello there", null);
    String id =
        instance.server().bean(ProviderStore.class).list(adminId()).getFirst().id().toString();
    for (String path :
        List.of(
            "/api/settings/providers",
            "/api/settings/providers/" + id,
            "/api/settings/agent-config",
            "/api/agent",
            "/api/chat/conversations",
            "/api/onboarding",
            "/api/system",
            "/health/readiness",
            "/api/no-such-thing")) {
      API_ANSWERS.add(ada.get(path).body());
    }
    API_ANSWERS.add(ada.post("/api/settings/providers/" + id + "/probe", "").body());

    assertThat(String.join("\n", API_ANSWERS)).doesNotContain(PLANTED);
    assertThat(instance.database().dump()).doesNotContain(PLANTED);
    assertThat(DockerCli.run("inspect", adasAgent.containerName())).doesNotContain(PLANTED);
    assertThat(DockerCli.run("logs", adasAgent.containerName())).doesNotContain(PLANTED);
    assertThat(logged()).isNotEmpty().doesNotContain(PLANTED);
    assertThat(processes()).doesNotContain(PLANTED);
  }

  @Test
  void aContainersTokenIsOnlyInItsVolume() {
    String token =
        DockerCli.node(
            adasAgent.containerName(),
            "console.log(require('fs').readFileSync(process.env.AGENT_TOKEN_FILE, 'utf8').trim())");

    assertThat(token).hasSizeGreaterThan(40);
    assertThat(DockerCli.run("inspect", adasAgent.containerName())).doesNotContain(token);
    assertThat(DockerCli.run("logs", adasAgent.containerName())).doesNotContain(token);
    assertThat(instance.database().dump()).doesNotContain(token);
    assertThat(logged()).doesNotContain(token);
  }

  @Test
  void chatsAreSealedAtRest() {
    say("My secret hobby is beekeeping", null);

    assertThat(instance.database().dump()).doesNotContain("beekeeping");
  }

  /** The statuses of calls to its model, one after the other, each with a long history. */
  private static String tenCallsOf(AgentRecord agent) {
    return DockerCli.node(
        agent.containerName(),
        """
        const token = require('fs').readFileSync(process.env.AGENT_TOKEN_FILE, 'utf8').trim();
        const body = JSON.stringify({model: 'scripted-small', stream: false,
          messages: [{role: 'user', content: 'hi '.repeat(100000)}]});
        const call = () => fetch(process.env.MOSAIC_API_URL + '/llm/user/' + process.env.AGENT_ID + '/acme/chat/completions',
          {method: 'POST', body, headers: {authorization: 'Bearer ' + token, 'content-type': 'application/json'},
           signal: AbortSignal.timeout(10000)}).then(it => it.text().then(() => it.status)).catch(error => error.name);
        (async () => { const all = []; for (let i = 0; i < 10; i++) all.push(await call()); console.log(all.join(' ')); })();
        """);
  }

  private static String account(String url) {
    return """
    {"type":"custom","name":"spy","displayName":"Spy","baseUrl":"%s","apiKey":"sk-of-a-spy"}
    """
        .formatted(url);
  }

  private static String draft(String url) {
    return """
    {"type":"custom","baseUrl":"%s","apiKey":"sk-of-a-spy"}
    """
        .formatted(url);
  }

  private static String issuer(String url) {
    return """
    {"issuerUrl":"%s","clientId":"mosaic","clientSecret":"of-no-use"}
    """
        .formatted(url);
  }

  private static String decimal(String... part) {
    long number = 0;
    for (String each : part) {
      number = number << 8 | Integer.parseInt(each);
    }
    return Long.toString(number);
  }

  /** Answers whatever comes and notes it in a file, as an agent with a shell can. */
  private static void listenIn(AgentRecord agent, int port) {
    DockerCli.run(
        "exec",
        "-d",
        agent.containerName(),
        "node",
        "-e",
        """
        require('http').createServer((q, a) => {
          require('fs').appendFileSync('/tmp/heard', q.method + ' ' + q.url + '\\n');
          a.end('{}');
        }).listen(%d, '0.0.0.0', () => require('fs').writeFileSync('/tmp/listens-%d', ''));
        """
            .formatted(port, port));
    DockerCli.node(
        agent.containerName(),
        "while (!require('fs').existsSync('/tmp/listens-%d')) {}".formatted(port));
  }

  private static String heardIn(AgentRecord agent) {
    return DockerCli.node(
        agent.containerName(),
        "try { console.log(require('fs').readFileSync('/tmp/heard', 'utf8')) } catch {}");
  }

  private static int statusAt(String address, int port) {
    try {
      URI server = URI.create("http://%s:%d/from-the-host".formatted(address, port));
      return ((HttpURLConnection) server.toURL().openConnection()).getResponseCode();
    } catch (IOException away) {
      throw new UncheckedIOException(away);
    }
  }

  private static String say(String text, @org.jspecify.annotations.Nullable String conversation) {
    String more = conversation == null ? "" : ",\"conversationId\":\"" + conversation + "\"";
    String answer =
        ada.stream(
                "/api/chat/completions",
                "{\"stream\":true,\"messages\":[{\"role\":\"user\",\"content\":\"%s\"}]%s}"
                    .formatted(text, more))
            .body()
            .collect(Collectors.joining("\n"));
    API_ANSWERS.add(answer);
    return answer;
  }

  private static String conversationOf() {
    String list = ada.get("/api/chat/conversations?page=1&size=1").body();
    return list.replaceAll("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
  }

  private static String knock(AgentRecord from, String host, int port) {
    return DockerCli.node(
        from.containerName(),
        """
        const s = require('net').connect({host: '%s', port: %d});
        const end = word => { console.log(word); process.exit(); };
        s.on('connect', () => end('open')).on('error', () => end('closed'));
        setTimeout(() => end('closed'), 3000);
        """
            .formatted(host, port));
  }

  private static String addressOf(AgentRecord agent) {
    return DockerCli.run(
            "inspect",
            "-f",
            "{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}",
            agent.containerName())
        .strip();
  }

  private static List<String> hostAddresses() throws SocketException {
    return NetworkInterface.networkInterfaces()
        .flatMap(NetworkInterface::inetAddresses)
        .filter(address -> address instanceof java.net.Inet4Address && !address.isLoopbackAddress())
        .map(InetAddress::getHostAddress)
        .toList();
  }

  /** An address of this machine that a container reaches, too: the engine's default bridge. */
  private static String vendorUrl() throws SocketException {
    String bridge =
        NetworkInterface.getByName("docker0")
            .inetAddresses()
            .filter(java.net.Inet4Address.class::isInstance)
            .findFirst()
            .orElseThrow()
            .getHostAddress();
    return "http://" + bridge + ":" + vendor.port() + "/v1";
  }

  private static UserId secondUser() throws SocketException {
    User user =
        new User(
            UserId.random(),
            new Username("bob"),
            "Bob",
            null,
            Role.ADMIN,
            SignInMethod.LOCAL,
            true,
            Instant.now());
    assertThat(instance.server().bean(UserStore.class).insert(user)).isTrue();
    SaveProvider.Outcome saved =
        instance
            .mosaic()
            .settings()
            .saveProvider()
            .save(
                new SaveProvider.Command(
                    new Caller(user, null),
                    ProviderType.CUSTOM,
                    new ProviderName("acme"),
                    "Acme",
                    new HttpUrl(vendorUrl()),
                    new SecretText(PLANTED),
                    null,
                    List.of(),
                    false));
    assertThat(saved).isInstanceOf(SaveProvider.Outcome.Saved.class);
    return user.id();
  }

  private static UserId adminId() {
    return instance
        .server()
        .bean(UserStore.class)
        .findWithPassword(new Username("ada"))
        .orElseThrow()
        .user()
        .id();
  }

  private static void refreshRecords() {
    adasAgent = instance.server().bean(AgentStore.class).findByOwner(adminId()).orElseThrow();
  }

  private static void logEverything() {
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.DEBUG);
    LOG.start();
    root.addAppender(LOG);
  }

  private static String logged() {
    synchronized (LOG) {
      return List.copyOf(LOG.list).stream()
          .map(event -> event.getLoggerName() + " " + event.getFormattedMessage())
          .collect(Collectors.joining("\n"));
    }
  }

  private static String processes() {
    return ProcessHandle.allProcesses()
        .flatMap(process -> process.info().commandLine().stream())
        .collect(Collectors.joining("\n"));
  }
}
