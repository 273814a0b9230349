package dev.mosaic.adapters.http.client.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.adapters.http.client.AddressGuard;
import dev.mosaic.adapters.http.client.llm.HttpLlmVendor;
import dev.mosaic.domain.provider.ApiType;
import dev.mosaic.domain.provider.HttpUrl;
import dev.mosaic.domain.provider.PrivateHosts;
import dev.mosaic.domain.provider.ProbeCode;
import dev.mosaic.domain.provider.ProbeReport;
import dev.mosaic.domain.provider.ProviderPreset;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.ports.provider.LlmProbe.Draft;
import dev.mosaic.testkit.vendor.ScriptedVendor;
import dev.mosaic.testkit.vendor.VendorFault;
import dev.mosaic.testkit.vendor.VendorSettings;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each preset, at each of its addresses' paths, against a vendor that speaks its protocol. */
@Timeout(60)
class ProviderPresetProbeTest {
  private static final ProbeLimits IMPATIENT =
      new ProbeLimits(Duration.ofSeconds(2), Duration.ofMillis(700), Duration.ofMillis(1_500));

  private final HttpLlmVendor caller = VendorWorld.caller();
  private final HttpLlmProbe probe =
      new HttpLlmProbe(caller, new AddressGuard(List.of()), IMPATIENT, Clock.systemUTC());

  @AfterEach
  void close() {
    caller.close();
  }

  static Stream<Arguments> addresses() {
    return ProviderPreset.ALL.stream()
        .flatMap(preset -> pathsOf(preset).map(path -> Arguments.of(preset.type(), preset, path)));
  }

  static Stream<Arguments> faults() {
    return ProviderPreset.ALL.stream()
        .flatMap(
            preset ->
                Arrays.stream(VendorFault.values())
                    .map(fault -> Arguments.of(preset.type(), fault, preset)));
  }

  @ParameterizedTest(name = "{0} {2}")
  @MethodSource("addresses")
  void findsAGoodAccountGood(Object type, ProviderPreset preset, String path) {
    try (ScriptedVendor vendor = vendorOf(preset)) {
      ProbeReport report = probe.probe(draft(vendor, preset, path, vendor.key()));

      assertThat(report.code()).isEqualTo(ProbeCode.OK);
      assertThat(report.models()).hasSize(2);
      assertThat(report.checks()).hasSize(6);
    }
  }

  @ParameterizedTest(name = "{0} {2}")
  @MethodSource("addresses")
  void findsAWrongKeyWrong(Object type, ProviderPreset preset, String path) {
    try (ScriptedVendor vendor = vendorOf(preset)) {
      String wrong = "sk-wrong-0123456789abcdef";

      ProbeReport report = probe.probe(draft(vendor, preset, path, wrong));

      assertThat(report.code()).isEqualTo(ProbeCode.AUTH_INVALID);
      assertThat(report.toString()).doesNotContain(wrong);
    }
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("faults")
  void givesEachFaultItsCode(Object type, VendorFault fault, ProviderPreset preset) {
    try (ScriptedVendor vendor = vendorOf(preset)) {
      vendor.fault(fault);

      String path = pathsOf(preset).findFirst().orElseThrow();
      ProbeReport report = probe.probe(draft(vendor, preset, path, vendor.key()));

      assertThat(report.code()).isEqualTo(codeOf(fault, preset.apiType()));
      assertThat(report.message()).endsWith(".");
      assertThat(report.toString()).doesNotContain(vendor.key());
    }
  }

  /** What a fault that strikes every call comes to. */
  private static ProbeCode codeOf(VendorFault fault, ApiType type) {
    return switch (fault) {
      case UNAUTHORIZED -> ProbeCode.AUTH_INVALID;
      case FORBIDDEN -> ProbeCode.AUTH_FORBIDDEN;
      case PAYMENT_REQUIRED, QUOTA, LOW_BALANCE -> ProbeCode.NO_CREDIT;
      case RATE_LIMITED -> ProbeCode.RATE_LIMITED;
      case NOT_FOUND -> ProbeCode.MODEL_NOT_FOUND;
      case BROKEN, UNAVAILABLE, OVERLOADED, CONFLICT, ERROR_EVENT, ERROR_AFTER_TEXT ->
          ProbeCode.PROVIDER_DOWN;
      case LATE, HANG, STALL, SLOW, SLOW_TOKEN -> ProbeCode.TIMEOUT;
      case REDIRECT, REDIRECT_TO_METADATA -> ProbeCode.BAD_URL;
      case TOO_LARGE,
          UNPROCESSABLE,
          CONTEXT_TOO_LONG,
          DROP,
          CUT,
          CUT_AFTER_TEXT,
          GARBAGE,
          HUGE,
          HTML,
          NO_TOOLS,
          NO_STREAM,
          EMPTY ->
          ProbeCode.BAD_RESPONSE;
      case ONLY_THOUGHTS -> ProbeCode.OUTPUT_LIMIT;
      case ERROR_IN_SUCCESS -> ProbeCode.AUTH_INVALID;
      case ONLY_MAX_TOKENS,
          NO_STREAM_OPTIONS,
          EXTRA_FORBIDDEN,
          BAD_REQUEST_UNNAMED,
          NO_DEVELOPER,
          SMALL_LIMIT,
          CONTENT_PARTS,
          NEVER_ENDS,
          KEEP_ALIVE_EVENTS,
          BABBLE,
          WRONG_TYPE,
          GZIP,
          BARE_LIST,
          LONG_LIST,
          QUOTES_KEY,
          WANTS_THOUGHTS_BACK ->
          ProbeCode.OK;
      // Anthropic has one name for it, the one refused here.
      case ONLY_MAX_COMPLETION_TOKENS ->
          type == ApiType.ANTHROPIC_MESSAGES ? ProbeCode.BAD_RESPONSE : ProbeCode.OK;
    };
  }

  private static ScriptedVendor vendorOf(ProviderPreset preset) {
    VendorSettings settings =
        VendorSettings.onLoopback().withDelay(Duration.ZERO).withSlowness(Duration.ofSeconds(10));
    return ScriptedVendor.start(preset.keyCheck() == null ? settings : settings.asRouter());
  }

  private static Draft draft(
      ScriptedVendor vendor, ProviderPreset preset, String path, String key) {
    return new Draft(
        new HttpUrl(vendor.baseUrl() + path),
        preset.apiType(),
        new SecretText(key),
        null,
        PrivateHosts.all(),
        preset.keyCheck());
  }

  private static Stream<String> pathsOf(ProviderPreset preset) {
    return preset.addresses().isEmpty()
        ? Stream.of("/v1")
        : preset.addresses().stream()
            .map(address -> URI.create(address.baseUrl()).getPath())
            .map(path -> Objects.requireNonNullElse(path, ""));
  }
}
