package dev.mosaic.adapters.http.client.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.adapters.http.client.AddressGuard;
import dev.mosaic.domain.provider.ApiType;
import dev.mosaic.domain.provider.ProbeCheck;
import dev.mosaic.domain.provider.ProbeCheck.Id;
import dev.mosaic.domain.provider.ProbeCode;
import dev.mosaic.domain.provider.ProbeReport;
import dev.mosaic.domain.provider.ProbeReport.FoundModel;
import dev.mosaic.ports.provider.LlmProbe.Draft;
import dev.mosaic.testkit.vendor.ScriptedVendor;
import dev.mosaic.testkit.vendor.VendorFault;
import dev.mosaic.testkit.vendor.VendorRequest;
import dev.mosaic.testkit.vendor.VendorSettings;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class HttpLlmProbeTest {
  private static final String CHAT = "/chat/completions";

  private VendorWorld world = new VendorWorld(ApiType.OPENAI_COMPLETIONS);

  @AfterEach
  void close() {
    world.close();
  }

  @ParameterizedTest
  @CsvSource({
    "QUOTA, NO_CREDIT",
    "LOW_BALANCE, NO_CREDIT",
    "OVERLOADED, PROVIDER_DOWN",
    "UNAUTHORIZED, AUTH_INVALID",
    "HTML, BAD_RESPONSE",
    "HUGE, BAD_RESPONSE",
    "CUT, BAD_RESPONSE",
    "DROP, BAD_RESPONSE",
    "ERROR_EVENT, PROVIDER_DOWN",
    "CONTEXT_TOO_LONG, BAD_RESPONSE"
  })
  void understandsWhatGoesWrongWithTheAnswer(VendorFault fault, ProbeCode code) {
    world.vendor.fault(fault, CHAT);

    ProbeReport report = world.probe.probe(world.draft());

    assertThat(report.code()).isEqualTo(code);
    assertThat(report.models()).hasSize(2);
    assertThat(report.toString()).doesNotContain(world.vendor.key());
  }

  @ParameterizedTest
  @EnumSource(
      value = VendorFault.class,
      names = {"ONLY_MAX_TOKENS", "ONLY_MAX_COMPLETION_TOKENS"})
  void speaksBothDialectsOfTheLengthLimit(VendorFault fault) {
    assertThat(world.probe.probe(world.failing(fault)).code()).isEqualTo(ProbeCode.OK);
  }

  @Test
  void saysThatAKeyIsRefusedEvenWhereTheListOfModelsIsPublic() {
    world.vendor.fault(VendorFault.UNAUTHORIZED, CHAT);

    ProbeReport report = world.probe.probe(world.draft());

    assertThat(report.code()).isEqualTo(ProbeCode.AUTH_INVALID);
    assertThat(report.checks().getLast().id()).isEqualTo(Id.COMPLETION);
  }

  @Test
  void asksOpenRouterAboutTheKeyItselfBecauseItsListIsOpenToAll() {
    restart(VendorSettings.onLoopback().asRouter());

    ProbeReport good = world.probe.probe(checkingKey(world.draft()));
    ProbeReport bad = world.probe.probe(checkingKey(world.withKey("sk-wrong-0123456789abcdef")));

    assertThat(good.ok()).isTrue();
    assertThat(bad.code()).isEqualTo(ProbeCode.AUTH_INVALID);
    assertThat(bad.checks().getLast().id()).isEqualTo(Id.AUTH);
  }

  @Test
  void doesWithoutACallForTheKeyWhereThereIsNone() {
    ProbeReport report = world.probe.probe(checkingKey(world.draft()));

    assertThat(report.ok()).isTrue();
  }

  @Test
  void readsHowMuchModelsTakeWhereTheVendorReports() {
    restart(VendorSettings.onLoopback().asRouter());
    VendorWorld google = new VendorWorld(ApiType.GOOGLE_GENERATIVE_AI);

    ProbeReport routed = world.probe.probe(world.draft());
    ProbeReport googles = google.probe.probe(google.draft());
    google.close();

    FoundModel expected =
        new FoundModel(
            "scripted-small",
            "Scripted scripted-small",
            ScriptedVendor.CONTEXT_WINDOW,
            ScriptedVendor.MAX_TOKENS);
    assertThat(routed.models()).first().isEqualTo(expected);
    assertThat(googles.models()).first().isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource(ApiType.class)
  void seesInEveryProtocolThatAModelTakesNoTools(ApiType type) {
    world.close();
    world = new VendorWorld(type);
    world.vendor.fault(VendorFault.NO_TOOLS);

    ProbeReport report = world.probe.probe(world.asking("scripted-small"));

    assertThat(report.code()).isEqualTo(ProbeCode.BAD_RESPONSE);
    assertThat(report.message()).contains("takes no tools");
    assertThat(report.checks()).extracting(ProbeCheck::id).endsWith(Id.COMPLETION, Id.STREAMING);
  }

  @Test
  void triesTheNextModelWhereTheFirstTakesNoTools() {
    world.vendor.fault(VendorFault.NO_TOOLS, CHAT, 1);

    ProbeReport report = world.probe.probe(world.draft());

    assertThat(report.ok()).isTrue();
    assertThat(world.vendor.requests().getLast().model()).isEqualTo("scripted-large");
  }

  @ParameterizedTest
  @EnumSource(ApiType.class)
  void seesInEveryProtocolThatStreamsAreRefusedCutOrEndWithAnError(ApiType type) {
    world.close();
    world = new VendorWorld(type);
    Map<VendorFault, Id> stepsOfFaults =
        Map.of(
            VendorFault.NO_STREAM, Id.STREAMING,
            VendorFault.CUT, Id.COMPLETION,
            VendorFault.EMPTY, Id.COMPLETION,
            VendorFault.CUT_AFTER_TEXT, Id.STREAMING,
            VendorFault.ERROR_AFTER_TEXT, Id.STREAMING);

    stepsOfFaults.forEach(
        (fault, step) -> {
          world.vendor.reset();
          world.vendor.fault(fault, world.answerPath());
          ProbeReport report = world.probe.probe(world.asking("scripted-small"));

          assertThat(report.ok()).as(fault.label()).isFalse();
          assertThat(report.checks().getLast().id()).as(fault.label()).isEqualTo(step);
          assertThat(report.checks().getLast().ok()).as(fault.label()).isFalse();
        });
  }

  @Test
  void doesNotTakeAnAnswerInOnePieceForAStream() {
    world.close();
    world = new VendorWorld(ApiType.OPENAI_COMPLETIONS);
    try (PlainAnswers deaf = new PlainAnswers()) {
      ProbeReport report = world.probe.probe(world.draft(deaf.baseUrl(), "any"));

      assertThat(report.code()).isEqualTo(ProbeCode.BAD_RESPONSE);
      assertThat(report.message()).contains("in one piece");
    }
  }

  @ParameterizedTest
  @EnumSource(ApiType.class)
  void asksOnceAndAsAnAgentWouldAndShowsTheKeyInTheProtocolsOwnWay(ApiType type) {
    world.close();
    world = new VendorWorld(type);

    world.probe.probe(world.draft());

    assertThat(world.vendor.requests())
        .filteredOn(request -> request.method().equals("POST"))
        .singleElement()
        .satisfies(
            request -> {
              assertThat(request.stream()).isTrue();
              assertThat(request.body()).contains("\"tools\":[", "personal assistant");
              assertThat(request.body()).containsPattern("ens\":16000|ens\":8192|ict\":8192");
            });
    String header =
        switch (type) {
          case ANTHROPIC_MESSAGES -> "x-api-key";
          case GOOGLE_GENERATIVE_AI -> "x-goog-api-key";
          default -> "authorization";
        };
    assertThat(world.vendor.requests())
        .allSatisfy(request -> assertThat(request.headers()).containsKey(header));
  }

  @Test
  void asksForTheLongestAnswerTheAgentWillAskFor() {
    Draft draft = world.asking("scripted-small");

    world.probe.probe(
        new Draft(
            draft.baseUrl(),
            draft.apiType(),
            draft.apiKey(),
            draft.model(),
            draft.privateHosts(),
            null,
            1_234));

    assertThat(world.vendor.requests().getLast().body())
        .contains("\"stream_options\":{\"include_usage\":true}", "\"max_completion_tokens\":1234");
  }

  @Test
  void saysHowToBeAllowedAPrivateHost() {
    ProbeReport report = world.probe.probe(world.endingWith(ProbeCode.BLOCKED_ADDRESS));

    assertThat(report.hint()).contains("administrator", "Settings → Agent policy");
  }

  @Test
  void saysAtTheConnectionThatANameLeadsNowhere() {
    HttpLlmProbe probe =
        new HttpLlmProbe(
            world.caller, new AddressGuard(List.of()), VendorWorld.IMPATIENT, Clock.systemUTC());

    ProbeReport report = probe.probe(world.draft("https://no-such-vendor.invalid/v1", null));

    assertThat(report.code()).isEqualTo(ProbeCode.UNREACHABLE);
    assertThat(report.message()).contains("leads nowhere");
    assertThat(report.checks()).last().extracting(ProbeCheck::id).isEqualTo(Id.CONNECT);
  }

  @ParameterizedTest
  @EnumSource(
      value = VendorFault.class,
      names = {"REDIRECT", "REDIRECT_TO_METADATA"})
  void followsNoRedirect(VendorFault fault) {
    ProbeReport report = world.probe.probe(world.failing(fault));

    assertThat(report.code()).isEqualTo(ProbeCode.BAD_URL);
    assertThat(world.vendor.requests()).extracting(VendorRequest::path).containsOnly("/v1/models");
  }

  @Test
  void asksTheGivenModelWhereThereIsNoList() {
    restart(VendorSettings.onLoopback().withModels(List.of()));

    ProbeReport report = world.probe.probe(world.asking("my/own-model"));

    assertThat(report.code()).isEqualTo(ProbeCode.OK);
    assertThat(report.checks())
        .extracting(ProbeCheck::id)
        .containsExactly(Id.ADDRESS, Id.CONNECT, Id.AUTH, Id.COMPLETION, Id.STREAMING);
    assertThat(world.vendor.requests().getLast().model()).isEqualTo("my/own-model");
  }

  @Test
  void asksForAModelIdWhereThereIsNoListAndNoModelGiven() {
    restart(VendorSettings.onLoopback().withModels(List.of()));

    ProbeReport report = world.probe.probe(world.draft());

    assertThat(report.code()).isEqualTo(ProbeCode.MODEL_NOT_FOUND);
    assertThat(report.hint()).contains("Type the id of a model");
  }

  @Test
  void triesAModelThatChats() {
    restart(
        VendorSettings.onLoopback().withModels(List.of("text-embedding-3", "dall-e-3", "chat")));

    world.probe.probe(world.draft());

    assertThat(world.vendor.requests().getLast().model()).isEqualTo("chat");
  }

  @Test
  void seesThatThePathIsWrong() {
    ProbeReport report = world.probe.probe(world.draft(world.vendor.baseUrl(), "scripted-small"));

    assertThat(report.code()).isEqualTo(ProbeCode.BAD_URL);
    assertThat(report.hint()).contains("/v1");
  }

  @Test
  void takesAnthropicsAddressWithItsVersionAsCallsDo() {
    world.close();
    world = new VendorWorld(ApiType.ANTHROPIC_MESSAGES);

    ProbeReport report = world.probe.probe(world.draft(world.vendor.baseUrl() + "/v1", null));

    assertThat(report.ok()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(
      value = VendorFault.class,
      names = {"HTML", "GARBAGE", "HUGE", "BROKEN", "FORBIDDEN", "DROP", "NOT_FOUND"})
  void triesANamedModelWhateverComesOfTheList(VendorFault fault) {
    world.vendor.fault(fault, "/models");

    ProbeReport report = world.probe.probe(world.asking("scripted-small"));

    assertThat(report.code()).isEqualTo(ProbeCode.OK);
  }

  @Test
  void explainsWhatLocalhostMeans() {
    world.vendor.close();

    ProbeReport report = world.probe.probe(world.draft());

    assertThat(report.code()).isEqualTo(ProbeCode.UNREACHABLE);
    assertThat(report.hint()).startsWith("localhost means");
  }

  @Test
  void sendsNoKeyThatCannotBeOne() {
    ProbeReport report = world.probe.probe(world.withKey("sk-one\r\nX-Other: two"));

    assertThat(report.code()).isEqualTo(ProbeCode.AUTH_INVALID);
    assertThat(world.vendor.requests()).isEmpty();
  }

  private static Draft checkingKey(Draft draft) {
    return new Draft(
        draft.baseUrl(),
        draft.apiType(),
        draft.apiKey(),
        draft.model(),
        draft.privateHosts(),
        "/key");
  }

  private void restart(VendorSettings settings) {
    world.close();
    world = new VendorWorld(ApiType.OPENAI_COMPLETIONS, settings);
  }
}
