package dev.mosaic.domain.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.domain.chat.ChatMessage.Speaker;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MessageTreeTest {
  private final Map<String, MessageId> ids = new LinkedHashMap<>();
  private final List<MessagePlace> places = new ArrayList<>();

  @Test
  void whatIsAddedFollowsWhatWasAddedBefore() {
    exchange("q1", null);
    exchange("q2", null);

    assertThat(shown(null)).containsExactly("q1", "a-q1", "q2", "a-q2");
    assertThat(versionsOf("q1")).containsExactly("q1");
    assertThat(tree().isBranched()).isFalse();
    assertThat(tree().before(ids.get("q1"))).isEmpty();
  }

  @Test
  void whatIsSaidInsteadIsAnotherVersionWithWhatFollowsIt() {
    exchange("q1", null);
    exchange("q2", null);
    exchange("q3", null);
    exchange("q2'", "a-q1");
    exchange("q4", null);

    assertThat(shown(null)).containsExactly("q1", "a-q1", "q2'", "a-q2'", "q4", "a-q4");
    assertThat(shown("a-q3")).containsExactly("q1", "a-q1", "q2", "a-q2", "q3", "a-q3");
    assertThat(versionsOf("q2")).containsExactly("q2", "q2'").isEqualTo(versionsOf("q2'"));
    assertThat(versionsOf("q4")).containsExactly("q4");
    assertThat(tipOf("q2")).isEqualTo("a-q3");
    assertThat(tipOf("q2'")).isEqualTo("a-q4");
    assertThat(tipOf("a-q2")).isEqualTo("a-q3");
    assertThat(tree().isBranched()).isTrue();
  }

  @Test
  void theBeginningHasVersionsToo() {
    exchange("q1", null);
    exchange("q2", null);
    exchange("q1'", "q1'");

    assertThat(shown(null)).containsExactly("q1'", "a-q1'");
    assertThat(versionsOf("q1")).containsExactly("q1", "q1'");
    assertThat(tree().before(ids.get("q1'"))).isEmpty();
    assertThat(tipOf("q1")).isEqualTo("a-q2");
  }

  @Test
  void theTipOfAVersionIsWhatCameLastOfAllItsOwnVersions() {
    exchange("q1", null);
    exchange("q2", null);
    exchange("q2'", "a-q1");
    exchange("q1'", "q1'");

    assertThat(tipOf("q1")).isEqualTo("a-q2'");
    assertThat(tipOf("q2")).isEqualTo("a-q2");
  }

  @Test
  void whatFollowsSomethingThatIsNotThereStandsWhereItWasAdded() {
    exchange("q1", null);
    ids.put("gone", MessageId.random());
    exchange("q2", "gone");

    assertThat(shown(null)).containsExactly("q1", "a-q1", "q2", "a-q2");
    assertThat(shown("gone")).containsExactly("q1", "a-q1", "q2", "a-q2");
  }

  @Test
  void nothingSaidIsNothingShown() {
    assertThat(shown(null)).isEmpty();
    assertThat(tree().tipOf(MessageId.random())).isEmpty();
  }

  private void exchange(String question, @Nullable String follows) {
    ids.put(question, MessageId.random());
    MessageId before = follows == null ? null : ids.get(follows);
    places.add(new MessagePlace(ids.get(question), Speaker.USER, before));
    ids.put("a-" + question, MessageId.random());
    places.add(new MessagePlace(ids.get("a-" + question), Speaker.ASSISTANT, null));
  }

  private MessageTree tree() {
    return MessageTree.of(places);
  }

  private List<String> shown(@Nullable String tip) {
    return tree().pathTo(tip == null ? null : ids.get(tip)).stream().map(this::nameOf).toList();
  }

  private List<String> versionsOf(String message) {
    return tree().versionsOf(ids.get(message)).stream().map(this::nameOf).toList();
  }

  private String tipOf(String message) {
    return nameOf(tree().tipOf(ids.get(message)).orElseThrow());
  }

  private String nameOf(MessageId id) {
    return ids.entrySet().stream()
        .filter(entry -> entry.getValue().equals(id))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }
}
