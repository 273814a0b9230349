package dev.mosaic.server.bench;

import dev.mosaic.domain.chat.ChatMessage;
import dev.mosaic.domain.chat.Conversation;
import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.domain.user.Username;
import dev.mosaic.ports.Ports;
import dev.mosaic.ports.store.ActingPerson;
import dev.mosaic.server.system.Instance;
import dev.mosaic.server.system.LiveAgent;
import dev.mosaic.testkit.vendor.ScriptedVendor;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The chat page in Chromium, as a server with a scripted gateway gives it: what is loaded, how soon
 * it is seen, how it answers to keys while words stream in, and a conversation of 2,000 messages.
 * What is measured stands in `webapp/e2e/bench`. Not named like a test: the build does not run it.
 */
class WebBench {
  private static final Path WEBAPP = Path.of("..", "..", "webapp").toAbsolutePath().normalize();
  private static final int EXCHANGES = 1_000;
  private static final Instant BEGUN = Instant.parse("2026-01-01T00:00:00Z");

  private static final String ANSWER =
      """
      That is question **%d**. In short: _it depends_, and `answer(%d)` tells on what.

      ## What to do

      1. Look at what is there.
      2. Change one thing, then look again. Most of what goes wrong does so between two changes.
      3. Write down what you saw, so that nobody has to look a third time.

      | Step | Takes | Then |
      |---|---|---|
      | one | 3 min | two |
      | two | 5 min | done |

      ```js
      export const sum = (numbers) => numbers.reduce((a, b) => a + b, 0);
      ```

      More stands in [the manual](https://example.org/manual).
      """;

  @Test
  @Timeout(value = 20, unit = TimeUnit.MINUTES)
  void web() throws Exception {
    try (ScriptedAgentImage image = ScriptedAgentImage.build();
        ScriptedVendor vendor = ScriptedVendor.start();
        Instance instance =
            Instance.start("--agent-image=" + image.name(), "--webapp=" + WEBAPP.resolve("dist"));
        LiveAgent agent = new LiveAgent(instance)) {
      agent.add("custom", "vendor", "openai-completions", vendor.openAiBaseUrl(), vendor.key());
      if (!agent.say("Hello").contains("[DONE]")) {
        throw new IllegalStateException("the scripted gateway did not answer");
      }
      measure(instance, longConversation(instance.server().bean(Ports.class)));
    }
  }

  private static ConversationId longConversation(Ports ports) {
    UserId owner = ports.users().findWithPassword(new Username("ada")).orElseThrow().user().id();
    ConversationId id = ConversationId.random();
    List<ChatMessage> messages = new ArrayList<>();
    for (int n = 0; n < EXCHANGES; n++) {
      Instant at = BEGUN.plusSeconds(60L * n);
      messages.add(ChatMessage.ofUser(id, "And what about number " + n + "?", at));
      messages.add(answer(id, n, at.plusSeconds(5)));
    }
    return ActingPerson.as(
        owner,
        () -> {
          ports.conversations().insert(Conversation.begin(id, owner, "A long one", BEGUN));
          ports.conversations().append(owner, messages);
          return id;
        });
  }

  private static ChatMessage answer(ConversationId id, int n, Instant at) {
    return ChatMessage.awaited(id, at)
        .ended(ANSWER.formatted(n, n), ChatMessage.Status.COMPLETE, null);
  }

  private static void measure(Instance instance, ConversationId conversation)
      throws IOException, InterruptedException {
    ProcessBuilder playwright =
        new ProcessBuilder(
                "npx", "playwright", "test", "--config", "e2e/bench/playwright.config.ts")
            .directory(WEBAPP.toFile())
            .redirectErrorStream(true);
    playwright.environment().put("BASE_URL", "http://localhost:" + instance.port());
    playwright.environment().put("LONG_CONVERSATION", conversation.value().toString());
    Process running = playwright.start();
    try (var printed = running.inputReader()) {
      printed.lines().forEach(System.out::println);
    }
    if (running.waitFor() != 0) {
      throw new IllegalStateException("the browser did not get through; see above");
    }
  }
}
