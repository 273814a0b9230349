package dev.mosaic.adapters.http.client.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mosaic.adapters.http.client.PlainServer;
import dev.mosaic.domain.provider.AllowedHost;
import dev.mosaic.domain.provider.ApiType;
import dev.mosaic.domain.provider.PrivateHosts;
import dev.mosaic.domain.provider.ProbeCode;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.ports.llm.VendorAnswer;
import dev.mosaic.ports.llm.VendorCall;
import dev.mosaic.ports.llm.VendorFailed;
import dev.mosaic.ports.llm.VendorFailed.Objection;
import dev.mosaic.testkit.vendor.ScriptedVendor;
import dev.mosaic.testkit.vendor.VendorFault;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(30)
class HttpLlmVendorFaultsTest {
  private static final ApiType CHAT = ApiType.OPENAI_COMPLETIONS;
  private static final Map<VendorFault, ProbeCode> BEFORE_THE_FIRST_TOKEN =
      Map.ofEntries(
          Map.entry(VendorFault.UNAUTHORIZED, ProbeCode.AUTH_INVALID),
          Map.entry(VendorFault.PAYMENT_REQUIRED, ProbeCode.NO_CREDIT),
          Map.entry(VendorFault.FORBIDDEN, ProbeCode.AUTH_FORBIDDEN),
          Map.entry(VendorFault.NOT_FOUND, ProbeCode.MODEL_NOT_FOUND),
          Map.entry(VendorFault.RATE_LIMITED, ProbeCode.RATE_LIMITED),
          Map.entry(VendorFault.QUOTA, ProbeCode.NO_CREDIT),
          Map.entry(VendorFault.LOW_BALANCE, ProbeCode.NO_CREDIT),
          Map.entry(VendorFault.BROKEN, ProbeCode.PROVIDER_DOWN),
          Map.entry(VendorFault.UNAVAILABLE, ProbeCode.PROVIDER_DOWN),
          Map.entry(VendorFault.OVERLOADED, ProbeCode.PROVIDER_DOWN),
          Map.entry(VendorFault.HANG, ProbeCode.TIMEOUT),
          Map.entry(VendorFault.SLOW, ProbeCode.TIMEOUT),
          Map.entry(VendorFault.SLOW_TOKEN, ProbeCode.TIMEOUT),
          Map.entry(VendorFault.DROP, ProbeCode.BAD_RESPONSE),
          Map.entry(VendorFault.CUT, ProbeCode.BAD_RESPONSE),
          Map.entry(VendorFault.ERROR_EVENT, ProbeCode.PROVIDER_DOWN),
          Map.entry(VendorFault.EMPTY, ProbeCode.BAD_RESPONSE),
          Map.entry(VendorFault.GARBAGE, ProbeCode.BAD_RESPONSE),
          Map.entry(VendorFault.HUGE, ProbeCode.BAD_RESPONSE),
          Map.entry(VendorFault.HTML, ProbeCode.BAD_RESPONSE),
          Map.entry(VendorFault.REDIRECT, ProbeCode.BAD_URL),
          Map.entry(VendorFault.REDIRECT_TO_METADATA, ProbeCode.BAD_URL));
  private static final Map<VendorFault, ProbeCode> AFTER_IT =
      Map.of(
          VendorFault.CUT_AFTER_TEXT, ProbeCode.BAD_RESPONSE,
          VendorFault.ERROR_AFTER_TEXT, ProbeCode.PROVIDER_DOWN,
          VendorFault.STALL, ProbeCode.TIMEOUT);

  private final ScriptedVendor other = ScriptedVendor.start();
  private final HttpLlmVendor vendor = Calls.vendor();

  @AfterEach
  void close() {
    vendor.close();
    other.close();
  }

  static Stream<Arguments> everyProtocolAndFault() {
    return Stream.of(ApiType.values())
        .flatMap(
            api ->
                BEFORE_THE_FIRST_TOKEN.entrySet().stream()
                    .map(fault -> Arguments.of(api, fault.getKey(), fault.getValue())));
  }

  static Stream<Arguments> everyProtocolAndLateFault() {
    return Stream.of(ApiType.values())
        .flatMap(
            api ->
                AFTER_IT.entrySet().stream()
                    .map(fault -> Arguments.of(api, fault.getKey(), fault.getValue())));
  }

  @ParameterizedTest
  @MethodSource("everyProtocolAndFault")
  void reportsWhatIsWrong(ApiType api, VendorFault fault, ProbeCode code) {
    other.fault(fault);

    VendorFailed failure = failureOf(call(api, "Hello"));

    assertThat(failure.fault().code()).isEqualTo(code);
    assertThat(failure.fault().toString()).doesNotContain(other.key());
    assertThat(failure.refusal()).isEmpty();
    assertThat(other.requests()).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("everyProtocolAndLateFault")
  void breaksOffAfterWhatCame(ApiType api, VendorFault fault, ProbeCode code) {
    other.fault(fault);

    try (VendorAnswer answer = vendor.ask(call(api, "Hello there, vendor"))) {
      assertThat(answer.next()).isPresent();
      assertThatThrownBy(() -> Calls.readOn(answer))
          .isInstanceOfSatisfying(
              VendorFailed.class, failure -> assertThat(failure.fault().code()).isEqualTo(code));
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = VendorFault.class,
      names = {"CONTEXT_TOO_LONG", "TOO_LARGE", "UNPROCESSABLE"})
  void handsOnWhatLiesInTheRequestInTheProtocolsOwnShape(VendorFault fault) {
    for (ApiType api : ApiType.values()) {
      other.fault(fault);

      VendorFailed.Refusal refusal = failureOf(call(api, "Hello")).refusal().orElseThrow();

      String body = new String(refusal.body(), StandardCharsets.UTF_8);
      assertThat(refusal.status()).isIn(400, 413, 422);
      assertThat(body).contains("\"error\":").doesNotContain(other.key());
    }
  }

  @Test
  void keepsTheVendorsWordsAboutTheRequest() {
    other.fault(VendorFault.CONTEXT_TOO_LONG);

    VendorFailed.Refusal refusal = failureOf(call(CHAT, "Hello")).refusal().orElseThrow();

    assertThat(new String(refusal.body(), StandardCharsets.UTF_8))
        .contains("maximum context length", "\"code\":\"context_length_exceeded\"", "[redacted]");
  }

  @ParameterizedTest
  @CsvSource({
    "CONTEXT_TOO_LONG, LENGTH, maximum context length is 100 tokens",
    "TOO_LARGE, LENGTH, The request is too large.",
    "UNPROCESSABLE, REQUEST, The request makes no sense."
  })
  void showsTheCallerWhatTheVendorRejects(VendorFault fault, Objection.Kind kind, String words) {
    for (ApiType api : ApiType.values()) {
      other.fault(fault);

      Objection objection = failureOf(call(api, "Hello")).objection().orElseThrow();

      assertThat(objection.kind()).isEqualTo(kind);
      assertThat(objection.words()).contains(words).doesNotContain(other.key());
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = VendorFault.class,
      names = {"NO_TOOLS", "NO_STREAM", "UNAUTHORIZED", "NOT_FOUND", "LOW_BALANCE", "BROKEN"})
  void doesNotBlameTheQuestionForWhatIsWrongWithTheAccount(VendorFault fault) {
    other.fault(fault);

    assertThat(failureOf(call(CHAT, "Hello")).objection()).isEmpty();
  }

  @Test
  void refusesABodyThatIsNoneWithoutCallingAnyone() {
    VendorFailed failure =
        failureOf(Calls.call(ApiType.ANTHROPIC_MESSAGES, other.baseUrl(), true, "[1,2]"));

    VendorFailed.Refusal refusal = failure.refusal().orElseThrow();
    assertThat(refusal.status()).isEqualTo(400);
    assertThat(new String(refusal.body(), StandardCharsets.UTF_8))
        .startsWith("{\"type\":\"error\",\"error\":{\"type\":\"invalid_request_error\"");
    assertThat(other.requests()).isEmpty();
  }

  @Test
  void callsNoPrivateHostThatIsNotAllowed() {
    VendorCall call =
        Calls.withBase(call(CHAT, "Hello"), other.openAiBaseUrl(), PrivateHosts.none());

    assertThat(failureOf(call).fault().code()).isEqualTo(ProbeCode.BLOCKED_ADDRESS);
    assertThat(other.requests()).isEmpty();
  }

  @Test
  void callsAPrivateHostThatAnAdministratorAllowed() {
    Set<AllowedHost> allowed = Set.of(AllowedHost.parse("127.0.0.1:" + other.port()));
    VendorCall call =
        Calls.withBase(call(CHAT, "Hello"), other.openAiBaseUrl(), PrivateHosts.only(allowed));

    try (VendorAnswer answer = vendor.ask(call)) {
      assertThat(Calls.readOn(answer)).contains("Hello");
    }
  }

  @Test
  void callsNoMetadataServiceWhoeverAsks() {
    VendorCall call =
        Calls.withBase(call(CHAT, "Hello"), "http://169.254.169.254/v1", PrivateHosts.all());

    assertThat(failureOf(call).fault().code()).isEqualTo(ProbeCode.BLOCKED_ADDRESS);
  }

  @Test
  void reportsThatNobodyListens() {
    String url = other.openAiBaseUrl();
    other.close();

    VendorFailed failure = failureOf(Calls.streaming(CHAT, url, "Hello"));

    assertThat(failure.fault().code()).isEqualTo(ProbeCode.UNREACHABLE);
    assertThat(failure.fault().hint()).startsWith("localhost means");
  }

  @Test
  void reportsThatANameLeadsNowhere() {
    VendorFailed failure =
        failureOf(Calls.streaming(CHAT, "http://no-such-host.invalid/v1", "Hello"));

    assertThat(failure.fault().code()).isEqualTo(ProbeCode.UNREACHABLE);
  }

  @Test
  void reportsThatAServerSpeaksNoTls() {
    try (PlainServer plain = new PlainServer()) {
      VendorFailed failure =
          failureOf(Calls.streaming(CHAT, "https://127.0.0.1:" + plain.port() + "/v1", "Hello"));

      assertThat(failure.fault().code()).isEqualTo(ProbeCode.TLS_ERROR);
    }
  }

  @Test
  void waitsNoLongerThanToldForAServerThatNeverShakesHands() {
    try (RawVendor mute = new RawVendor()) {
      VendorFailed failure =
          failureOf(Calls.streaming(CHAT, "https://127.0.0.1:" + mute.port() + "/v1", "Hello"));

      assertThat(failure.fault().code()).isEqualTo(ProbeCode.TIMEOUT);
    }
  }

  @Test
  void sendsNoKeyThatCannotBeOne() {
    VendorCall call = call(CHAT, "Hello");
    VendorCall broken =
        new VendorCall(
            call.api(),
            call.baseUrl(),
            new SecretText("sk-one\r\nX-Other: two"),
            call.privateHosts(),
            call.model(),
            true,
            call.body(),
            call.firstToken());

    assertThat(failureOf(broken).fault().code()).isEqualTo(ProbeCode.AUTH_INVALID);
    assertThat(other.requests()).isEmpty();
  }

  private VendorCall call(ApiType api, String prompt) {
    return Calls.streaming(api, other.baseUrl(api), prompt);
  }

  private VendorFailed failureOf(VendorCall call) {
    return catchThrowableOfType(VendorFailed.class, () -> vendor.ask(call).close());
  }
}
