package dev.mosaic.adapters.http.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mosaic.adapters.http.client.AddressGuard;
import dev.mosaic.adapters.http.client.llm.HttpLlmVendor;
import dev.mosaic.adapters.http.client.llm.VendorLimits;
import dev.mosaic.domain.llm.ModelUsage;
import dev.mosaic.testkit.vendor.ScriptedVendor;
import dev.mosaic.testkit.vendor.VendorRequest;
import dev.mosaic.testkit.vendor.VendorSettings;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The whole way, over two real connections: an agent that leaves ends its vendor's work. */
class VendorSeesLeavingTest {
  private static final String ASK =
      """
      {"model":"fast","stream":true,"messages":[{"role":"user","content":"[slow] hello"}]}\
      """;

  private final HttpLlmVendor calls =
      new HttpLlmVendor(new AddressGuard(List.of()), VendorLimits.standard());

  @AfterEach
  void close() {
    calls.close();
  }

  @Test
  void whileItThinks() throws Exception {
    try (SilentVendor vendor = new SilentVendor();
        AgentsWorld world = AgentsWorld.calling(calls, vendor.baseUrl());
        RawAgent agent = new RawAgent(world.port())) {
      agent.send(world.client().raw("openai-completions/chat/completions", ASK));
      assertThat(vendor.awaitAsked()).isTrue();
      assertThat(vendor.seesHangUp(0)).isFalse();

      agent.close();

      assertThat(vendor.seesHangUp(1)).isTrue();
      awaitOneCall(world);
    }
  }

  @Test
  void inMidStream() throws Exception {
    VendorSettings open = VendorSettings.onLoopback().withKey("").withModels(List.of());
    try (ScriptedVendor vendor = ScriptedVendor.start(open);
        AgentsWorld world = AgentsWorld.calling(calls, vendor.openAiBaseUrl());
        RawAgent agent = new RawAgent(world.port())) {
      agent.send(world.client().raw("openai-completions/chat/completions", ASK));
      agent.readUntil("word3");

      agent.close();

      vendor.await(VendorRequest::aborted, Duration.ofSeconds(1));
      awaitOneCall(world);
    }
  }

  @Test
  void notIfItStays() {
    VendorSettings open = VendorSettings.onLoopback().withKey("").withModels(List.of());
    try (ScriptedVendor vendor = ScriptedVendor.start(open);
        AgentsWorld world = AgentsWorld.calling(calls, vendor.openAiBaseUrl())) {
      String answer =
          world
              .client()
              .post("openai-completions/chat/completions", ASK.replace("[slow] ", ""))
              .body();

      assertThat(answer).contains("hello").contains("[DONE]");
      awaitOneCall(world);
    }
  }

  /** Whatever became of it, it is written down. */
  private static void awaitOneCall(AgentsWorld world) {
    LocalDate day = LocalDate.ofInstant(world.clock.instant(), ZoneOffset.UTC);
    List<ModelUsage> usage =
        await()
            .until(
                () -> world.stores.usage().ofPerson(world.agent.owner(), day, day),
                calls -> !calls.isEmpty());
    assertThat(usage.getFirst().calls()).isEqualTo(1);
  }
}
