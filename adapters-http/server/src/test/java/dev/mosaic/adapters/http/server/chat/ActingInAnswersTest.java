package dev.mosaic.adapters.http.server.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.adapters.http.server.Browser;
import dev.mosaic.adapters.http.server.HttpWorld;
import dev.mosaic.adapters.http.server.WatchedConversations.Asked;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.domain.user.Username;
import dev.mosaic.testkit.agent.ReplyScript;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Row-level security goes by who acts, so a streamed answer may not be kept by nobody. */
class ActingInAnswersTest {
  private final HttpWorld world = HttpWorld.started();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void aStreamedAnswerIsKeptAsTheSamePersonAsAWholeOne() {
    Browser browser = world.adminWithProvider();
    UserId ada = world.stores.users().findByName(new Username("ada")).orElseThrow().id();

    Set<Asked> whole = askedWhile(browser, false);
    Set<Asked> streamed = askedWhile(browser, true);

    assertThat(whole).extracting(Asked::acting).containsOnly(Optional.of(ada));
    assertThat(streamed).isEqualTo(whole);
  }

  private Set<Asked> askedWhile(Browser browser, boolean streamed) {
    world.conversations.forget();
    world.channel.willReply(ReplyScript.saying("Hello."));

    browser
        .post(
            "/api/chat/completions",
            """
            {"stream":%s,"messages":[{"role":"user","content":"Hello there"}]}
            """
                .formatted(streamed))
        .expect(200);

    return Set.copyOf(world.conversations.asked());
  }
}
