package dev.mosaic.server.bench;

import dev.mosaic.domain.chat.ChatMessage;
import dev.mosaic.domain.chat.Conversation;
import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.secret.Password;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.user.Role;
import dev.mosaic.domain.user.SignInMethod;
import dev.mosaic.domain.user.User;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.domain.user.Username;
import dev.mosaic.ports.Ports;
import dev.mosaic.ports.store.ActingPerson;
import dev.mosaic.server.system.Browser;
import dev.mosaic.server.system.Instance;
import dev.mosaic.server.system.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A person's search over what was said, with 100 conversations of 20 messages and with 1,000,
 * measured call by call in turns so that both meet the same machine. Not named like a test: the
 * build does not run it.
 */
class SearchBench {
  private static final int CALLS = 15;
  private static final int WARM_UP = 5;
  private static final int MESSAGES = 20;
  private static final Instant BEGUN = Instant.parse("2026-01-01T00:00:00Z");
  private static final String PASSWORD = "correct horse battery";

  // About a kilobyte each, as answers have.
  private static final String HAY = "Some hay, and then some more of it. ".repeat(30);

  @Test
  void search() {
    try (Instance small = talkative(100);
        Instance large = talkative(1_000)) {
      Browser few = signedIn(small);
      Browser many = signedIn(large);
      System.out.printf(
          "%n%-34s %22s %22s %7s%n",
          "GET /api/chat/conversations", "100 of 20 messages", "1,000 of 20", "p50");
      compare("in none", few, many, "?search=unheard");
      compare("in one message", few, many, "?search=needle");
      compare("in every message", few, many, "?search=hay");
      compare("the list beside it", few, many, "?size=50");
    }
  }

  private static void compare(String what, Browser few, Browser many, String query) {
    double[] one = new double[CALLS];
    double[] other = new double[CALLS];
    for (int i = -WARM_UP; i < CALLS; i++) {
      double a = millis(few, query);
      double b = millis(many, query);
      if (i >= 0) {
        one[i] = a;
        other[i] = b;
      }
    }
    Arrays.sort(one);
    Arrays.sort(other);
    System.out.printf(
        "%-34s %8.1f /%7.1f ms %11.1f /%7.1f ms %6.1fx%n",
        what,
        one[CALLS / 2],
        one[CALLS * 95 / 100],
        other[CALLS / 2],
        other[CALLS * 95 / 100],
        other[CALLS / 2] / one[CALLS / 2]);
  }

  private static double millis(Browser browser, String query) {
    long begun = System.nanoTime();
    browser.get("/api/chat/conversations" + query).expect(200);
    return (System.nanoTime() - begun) / 1e6;
  }

  /** With conversations as the product itself keeps them: sealed, in the order they came. */
  private static Instance talkative(int conversations) {
    TestDatabase database = TestDatabase.fresh();
    String key = Instance.freshKey();
    Instance.prepare(database, key, ports -> fill(ports, conversations));
    database.execute("analyze conversation, chat_message");
    return Instance.withoutEngine(database, key);
  }

  private static void fill(Ports ports, int conversations) {
    User grace =
        new User(
            UserId.random(),
            new Username("grace"),
            "Grace",
            null,
            Role.MEMBER,
            SignInMethod.LOCAL,
            true,
            BEGUN);
    ports
        .users()
        .insertLocal(grace, ports.passwords().hash(new Password(new SecretText(PASSWORD))));
    ActingPerson.as(
        grace.id(),
        () -> {
          for (int n = 0; n < conversations; n++) {
            talk(ports, grace.id(), n, n == conversations / 2);
          }
          return grace;
        });
  }

  private static void talk(Ports ports, UserId owner, int n, boolean needle) {
    ConversationId id = ConversationId.random();
    Instant at = BEGUN.plus(Duration.ofHours(n));
    ports.conversations().insert(Conversation.begin(id, owner, "Conversation " + n, at));
    List<ChatMessage> messages = new ArrayList<>();
    for (int m = 0; m < MESSAGES; m++) {
      messages.add(
          ChatMessage.ofUser(id, needle && m == 0 ? HAY + "A needle." : HAY, at.plusSeconds(m)));
    }
    ports.conversations().append(owner, messages);
  }

  private static Browser signedIn(Instance instance) {
    Browser browser = instance.claimed();
    browser
        .post("/api/auth/login", "{\"username\":\"grace\",\"password\":\"%s\"}".formatted(PASSWORD))
        .expect(200);
    return browser;
  }
}
