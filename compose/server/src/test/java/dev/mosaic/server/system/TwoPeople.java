package dev.mosaic.server.system;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.mosaic.application.agent.life.WakeAgent;
import dev.mosaic.application.provider.SaveProvider;
import dev.mosaic.application.request.Caller;
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
import dev.mosaic.ports.store.UserStore;
import dev.mosaic.testkit.vendor.ScriptedVendor;
import dev.mosaic.testkit.vendor.VendorSettings;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;

/**
 * Two people with an agent each, awake in real containers, who share a scripted vendor and a
 * planted key.
 */
final class TwoPeople implements AutoCloseable {
  static final String PLANTED = "sk-planted-9f8e7d6c5b4a39281706";

  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final Level levelBefore = root.getLevel();
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final List<String> answers = new ArrayList<>();
  private final ScriptedVendor vendor;
  private final Instance instance;
  private final Browser ada;
  private AgentRecord adasAgent;
  private final AgentRecord bobsAgent;

  private TwoPeople() throws Exception {
    logEverything();
    vendor = ScriptedVendor.start(VendorSettings.onLoopback().at("0.0.0.0", 0).withKey(PLANTED));
    System.setProperty(ForgetfulConversations.WANTED, "true");
    instance = Instance.start("--agent-image=" + Instance.agentImage());
    ada = instance.claimed();
    answers.add(
        ada.post(
                "/api/onboarding/provider",
                """
                {"type":"custom","name":"acme","displayName":"Acme","baseUrl":"%s","apiKey":"%s"}
                """
                    .formatted(vendorUrl(), PLANTED))
            .expect(201)
            .body());
    UserId bob = secondUser();
    UserId adasId = adminId();
    var adas = instance.mosaic().agents().life().wake().wake(adasId);
    var bobs = instance.mosaic().agents().life().wake().wake(bob);
    assertThat(adas.get(4, TimeUnit.MINUTES)).isInstanceOf(WakeAgent.Outcome.Awake.class);
    assertThat(bobs.get(4, TimeUnit.MINUTES)).isInstanceOf(WakeAgent.Outcome.Awake.class);
    AgentStore agents = instance.server().bean(AgentStore.class);
    adasAgent = agents.findByOwner(adasId).orElseThrow();
    bobsAgent = agents.findByOwner(bob).orElseThrow();
  }

  static TwoPeople awake() throws Exception {
    return new TwoPeople();
  }

  Instance instance() {
    return instance;
  }

  /** The administrator's browser. */
  Browser ada() {
    return ada;
  }

  AgentRecord adasAgent() {
    return adasAgent;
  }

  AgentRecord bobsAgent() {
    return bobsAgent;
  }

  /** What the API answered so far, to be searched for what must not be in it. */
  List<String> answers() {
    return answers;
  }

  @Override
  public void close() {
    instance.close();
    System.clearProperty(ForgetfulConversations.WANTED);
    vendor.close();
    root.detachAppender(log);
    root.setLevel(levelBefore);
    List.of(adasAgent, bobsAgent).forEach(DockerCli::removeAll);
  }

  String say(String text, @org.jspecify.annotations.Nullable String conversation) {
    String more = conversation == null ? "" : ",\"conversationId\":\"" + conversation + "\"";
    String answer =
        ada.stream(
                "/api/chat/completions",
                "{\"stream\":true,\"messages\":[{\"role\":\"user\",\"content\":\"%s\"}]%s}"
                    .formatted(text, more))
            .body()
            .collect(Collectors.joining("\n"));
    answers.add(answer);
    return answer;
  }

  String conversationOf() {
    String list = ada.get("/api/chat/conversations?page=1&size=1").body();
    return list.replaceAll("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
  }

  UserId adminId() {
    return instance
        .server()
        .bean(UserStore.class)
        .findWithPassword(new Username("ada"))
        .orElseThrow()
        .user()
        .id();
  }

  void refreshRecords() {
    adasAgent = instance.server().bean(AgentStore.class).findByOwner(adminId()).orElseThrow();
  }

  String logged() {
    synchronized (log) {
      return List.copyOf(log.list).stream()
          .map(event -> event.getLoggerName() + " " + event.getFormattedMessage())
          .collect(Collectors.joining("\n"));
    }
  }

  /** An address of this machine that a container reaches, too: the engine's default bridge. */
  private String vendorUrl() throws SocketException {
    String bridge =
        NetworkInterface.getByName("docker0")
            .inetAddresses()
            .filter(java.net.Inet4Address.class::isInstance)
            .findFirst()
            .orElseThrow()
            .getHostAddress();
    return "http://" + bridge + ":" + vendor.port() + "/v1";
  }

  private UserId secondUser() throws SocketException {
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
            .providers()
            .save()
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

  private void logEverything() {
    root.setLevel(Level.DEBUG);
    log.start();
    root.addAppender(log);
  }
}
