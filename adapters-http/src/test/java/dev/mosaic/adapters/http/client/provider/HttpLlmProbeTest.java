package dev.mosaic.adapters.http.client.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.domain.provider.ApiType;
import dev.mosaic.domain.provider.ProbeCheck;
import dev.mosaic.domain.provider.ProbeCheck.Id;
import dev.mosaic.domain.provider.ProbeCode;
import dev.mosaic.domain.provider.ProbeReport;
import dev.mosaic.testkit.vendor.VendorFault;
import dev.mosaic.testkit.vendor.VendorRequest;
import dev.mosaic.testkit.vendor.VendorSettings;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(30)
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
    "CUT, BAD_RESPONSE"
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

    assertThat(report.checks().getLast().id()).isEqualTo(Id.AUTH);
  }

  @Test
  void followsNoRedirect() {
    world.probe.probe(world.failing(VendorFault.REDIRECT));

    assertThat(world.vendor.requests())
        .extracting(VendorRequest::path)
        .containsExactly("/v1/models");
  }

  @Test
  void asksTheGivenModelWhereThereIsNoList() {
    restart(VendorSettings.onLoopback().withModels(List.of()));

    ProbeReport report = world.probe.probe(world.asking("my/own-model"));

    assertThat(report.code()).isEqualTo(ProbeCode.OK);
    assertThat(report.checks())
        .extracting(ProbeCheck::id)
        .containsExactly(Id.ADDRESS, Id.CONNECT, Id.AUTH, Id.COMPLETION);
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
  void saysThatAnthropicsAddressHasNoVersion() {
    world.close();
    world = new VendorWorld(ApiType.ANTHROPIC_MESSAGES);

    ProbeReport report =
        world.probe.probe(world.draft(world.vendor.baseUrl() + "/v1", "scripted-small"));

    assertThat(report.hint()).contains("without /v1");
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

  private void restart(VendorSettings settings) {
    world.close();
    world = new VendorWorld(ApiType.OPENAI_COMPLETIONS, settings);
  }
}
