package dev.mosaic.server.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mosaic.domain.agent.AgentRecord;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.domain.user.Username;
import dev.mosaic.ports.store.AgentStore;
import dev.mosaic.ports.store.UserStore;
import dev.mosaic.testkit.vendor.ScriptedVendor;
import dev.mosaic.testkit.vendor.VendorSettings;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Somebody who was invited, and whose real agent thinks with an account an administrator shares.
 */
@Tag("engine")
class SharedProviderTest {
  private static final String PLANTED = "sk-planted-5e4d3c2b1a0f9e8d7c6b";
  private static final String PROVIDERS = "/api/settings/providers";
  private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
  private static final Pattern CONTENT = Pattern.compile("\"content\":\"([^\"]*)\"");
  private static final Pattern LINK = Pattern.compile("#token=([^\"]+)\"");
  private static final Duration IN_TIME = Duration.ofSeconds(20);

  private static ScriptedVendor vendor;
  private static Instance instance;
  private static Browser ada;
  private static Browser grace;
  private static String account;

  @BeforeAll
  static void graceIsInvited() {
    vendor = ScriptedVendor.start(VendorSettings.onLoopback().withKey(PLANTED));
    instance = Instance.start("--agent-image=" + Instance.agentImage());
    ada = instance.claimed();
    account =
        found(
            ID,
            ada.post(
                    PROVIDERS,
                    """
                    {"type":"custom","name":"home","displayName":"Home","baseUrl":"%s","apiKey":"%s"}
                    """
                        .formatted(vendor.openAiBaseUrl(), PLANTED))
                .expect(201)
                .body());
    share("null");
    String invited =
        ada.post("/api/admin/users/invite", "{\"email\":\"grace@example.org\"}").expect(201).body();
    grace = instance.browser();
    grace
        .post(
            "/api/auth/invitations/" + found(LINK, invited) + "/accept",
            "{\"username\":\"grace\",\"password\":\"correct horse battery\"}")
        .expect(201);
    grace.put("/api/settings/chat", "{\"automaticTitles\":false}").expect(200);
  }

  @AfterAll
  static void endEverything() {
    AgentRecord agent =
        instance.server().bean(AgentStore.class).findByOwner(idOf("grace")).orElseThrow();
    instance.close();
    DockerCli.removeAll(agent);
    vendor.close();
  }

  @Test
  void isAnsweredAtOnceUntilTheLimitAndThenToldWhomToAsk() {
    assertThat(say("Hello")).contains("You said: Hello", "data: [DONE]");
    assertThat(vendor.requests().getLast().headers().toString()).contains(PLANTED);

    share("1");

    assertThat(say("Hello again"))
        .contains("share_limit_reached", "ada", "this month")
        .doesNotContain("You said: Hello again");

    share("null");
    assertThat(say("And now")).contains("You said: And now");

    ada.put(PROVIDERS + "/" + account + "/shares", shares("[]", "null")).expect(200);
    await()
        .atMost(IN_TIME)
        .untilAsserted(
            () -> assertThat(say("Gone")).contains("no_provider").doesNotContain("You said: Gone"));
  }

  /** The stream as it came, and below it the text it spells. */
  private static String say(String text) {
    String events =
        grace.stream(
                "/api/chat/completions",
                "{\"stream\":true,\"messages\":[{\"role\":\"user\",\"content\":\"%s\"}]}"
                    .formatted(text))
            .body()
            .collect(Collectors.joining("\n"));
    return events
        + "\n"
        + CONTENT.matcher(events).results().map(it -> it.group(1)).collect(Collectors.joining());
  }

  private static void share(String tokens) {
    ada.put(PROVIDERS + "/" + account + "/shares", shares("everyone", tokens)).expect(200);
  }

  private static String shares(String whom, String tokens) {
    return "{\"everyone\":%s,\"people\":[],\"models\":[\"scripted-small\"],\"monthlyTokens\":%s}"
        .formatted(whom.equals("everyone"), tokens);
  }

  private static UserId idOf(String name) {
    return instance
        .server()
        .bean(UserStore.class)
        .findByName(new Username(name))
        .orElseThrow()
        .id();
  }

  private static String found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    assertThat(matcher.find()).as(text).isTrue();
    return matcher.group(1);
  }
}
