package dev.mosaic.server.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.testkit.tls.TestCertificates;
import dev.mosaic.testkit.vendor.ScriptedVendor;
import dev.mosaic.testkit.vendor.VendorFault;
import dev.mosaic.testkit.vendor.VendorSettings;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a person reads in the chat when the vendor behind their real agent is in trouble. */
@Tag("engine")
class VendorTroubleTest {
  private static TestCertificates certificates;
  private static ScriptedVendor vendor;
  private static ScriptedVendor expired;
  private static LiveAgent agent;
  private static String chosen = "";

  @BeforeAll
  static void anAgentIsAwake(@TempDir Path folder) {
    certificates = new TestCertificates(folder);
    certificates.trustTheAuthority();
    expired =
        ScriptedVendor.start(
            VendorSettings.onLoopback(), certificates.of(TestCertificates.Kind.EXPIRED));
    vendor = ScriptedVendor.start();
    agent = new LiveAgent(Instance.start("--agent-image=" + Instance.agentImage()));
    String key = vendor.key();
    agent.add("custom", "completions", "openai-completions", vendor.openAiBaseUrl(), key);
    agent.add("custom", "responses", "openai-responses", vendor.openAiBaseUrl(), key);
    agent.add("anthropic", "messages", "anthropic-messages", vendor.baseUrl(), key);
    agent.add("ollama", "ollama", "ollama", vendor.baseUrl(), key);
    agent.add("gemini", "google", "google-generative-ai", vendor.baseUrl() + "/v1beta", key);
    agent.addUntried("expired", expired.openAiBaseUrl(), key);
    assertThat(agent.say("Hello")).contains("You said: Hello", "data: [DONE]");
  }

  @AfterAll
  static void endEverything() {
    agent.close();
    vendor.close();
    expired.close();
    certificates.trustTheUsual();
  }

  @AfterEach
  void heal() {
    vendor.heal();
  }

  /** Accounts follow each other, because every other one is saved and waited for. */
  @ParameterizedTest
  @CsvSource({
    "completions, UNAUTHORIZED, auth_invalid, does not accept the API key",
    "completions, REDIRECT_TO_METADATA, bad_url, sends callers on",
    "completions, HUGE, bad_response, answer",
    "completions, EMPTY, bad_response, answer",
    "completions, ONLY_THOUGHTS, output_limit, by thinking",
    "completions, ERROR_IN_SUCCESS, auth_invalid, does not accept the API key",
    "responses, PAYMENT_REQUIRED, no_credit, has no credit left",
    "responses, CUT, bad_response, broke off",
    "responses, ERROR_EVENT, provider_down, itself is in trouble",
    "messages, FORBIDDEN, auth_forbidden, does not let it do this",
    "messages, ERROR_EVENT, provider_down, itself is in trouble",
    "messages, OVERLOADED, provider_down, itself is in trouble",
    "ollama, NOT_FOUND, model_not_found, does not offer this model",
    "ollama, HTML, bad_response, A web page answered",
    "google, RATE_LIMITED, rate_limited, too many calls",
    "google, BROKEN, provider_down, itself is in trouble",
    "google, GARBAGE, bad_response, answer",
  })
  void eachTroubleIsNamedAndTheNextMessageIsAnswered(
      String account, VendorFault fault, String code, String words) {
    think(account);
    vendor.fault(fault);

    String troubled = agent.say("Anybody?");

    assertThat(troubled)
        .contains("event: error", "\"code\":\"" + code + "\"", words)
        .doesNotContain(vendor.key());
    vendor.heal();
    assertThat(agent.say("And now?")).contains("You said: And now?", "data: [DONE]");
  }

  @ParameterizedTest
  @CsvSource({
    "completions, CUT_AFTER_TEXT, The connection broke off",
    "messages, ERROR_AFTER_TEXT, itself is in trouble",
  })
  void whatWasSaidBeforeTheBreakStays(String account, VendorFault fault, String words) {
    think(account);
    vendor.fault(fault);

    String answer = agent.say("One two three four five six");

    assertThat(answer)
        .contains("You said: One", "data: [DONE]", "\"code\":\"stream_broke\"", words)
        .doesNotContain("You said: One two three four five six", "event: error");
  }

  @ParameterizedTest
  @EnumSource(
      value = VendorFault.class,
      names = {
        "NO_STREAM_OPTIONS",
        "EXTRA_FORBIDDEN",
        "CONTENT_PARTS",
        "NEVER_ENDS",
        "KEEP_ALIVE_EVENTS",
        "BABBLE",
        "GZIP"
      })
  void aVendorThatIsOddButMeansWellIsChattedWith(VendorFault oddity) {
    think("completions");
    vendor.fault(oddity, "/chat/completions");

    String answer = agent.say("Are you odd?");

    assertThat(answer)
        .contains("You said: Are you odd?", "data: [DONE]")
        .doesNotContain("event: error");
  }

  @Test
  void theKeyThatAVendorQuotesDoesNotReachTheAgent() {
    think("completions");
    vendor.fault(VendorFault.QUOTES_KEY, "/chat/completions");

    String answer = agent.say("What is my key?");

    assertThat(answer)
        .contains("Your key is", "[key removed by Mosaic]")
        .doesNotContain(vendor.key(), vendor.key().substring(12));
  }

  @Test
  void aVendorThatWantsItsThoughtsBackGetsThemWithTheCallOfATool() {
    vendor.fault(VendorFault.WANTS_THOUGHTS_BACK);
    agent.add("custom", "thinking", "openai-completions", vendor.openAiBaseUrl(), vendor.key());
    think("thinking");

    String answer = agent.say("Please use the [tool]");

    assertThat(answer).contains("data: [DONE]").doesNotContain("event: error");
    assertThat(vendor.requests().getLast().body())
        .contains("\"tool_calls\"", "\"reasoning_content\":\"Let me see.\"");
  }

  @Test
  void aVendorThatKeepsSilentIsLeftForTheNext() {
    chosen = "";
    agent.choose("messages", "google");
    vendor.fault(VendorFault.HANG, "/v1/messages");

    String answer = agent.say("Who is there?");

    assertThat(answer)
        .contains("You said: Who is there?", "\"model\":\"google/scripted-small\"")
        .contains("\"code\":\"timeout\"");
  }

  @Test
  void anExpiredCertificateIsCalledSo() {
    think("expired");

    String answer = agent.say("Is it safe?");

    assertThat(answer).contains("event: error", "\"code\":\"tls_error\"", "expired");
    assertThat(expired.requests()).isEmpty();
  }

  private static void think(String account) {
    if (!chosen.equals(account)) {
      agent.choose(account);
      chosen = account;
    }
  }
}
