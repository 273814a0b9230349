package dev.mosaic.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mosaic.domain.user.User;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.AuditLog;
import dev.mosaic.ports.store.AuditLog.Entry;
import dev.mosaic.ports.store.AuditLog.Listed;
import dev.mosaic.ports.store.AuditLog.Query;
import dev.mosaic.ports.store.Page;
import dev.mosaic.ports.store.PageRequest;
import dev.mosaic.ports.store.UserStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * How every {@link AuditLog} is read. Logs that cannot be emptied may hold other entries: each test
 * asks for those about its own people or targets.
 */
public abstract class AuditPagesContract {
  private static final Instant AT = Instant.parse("2026-01-01T09:00:00Z");
  private static final PageRequest ALL = new PageRequest(1, 100);

  private final String mark = UUID.randomUUID().toString();
  private User ada;
  private User bob;

  protected abstract AuditLog log();

  protected abstract UserStore users();

  @BeforeEach
  void twoJoin() {
    ada = users().find(People.joined(users())).orElseThrow();
    bob = users().find(People.joined(users())).orElseThrow();
  }

  @Test
  void listsLatestAddedFirstInPages() {
    append("a.one", null, null, AT);
    append("a.two", null, null, AT.minusSeconds(60));
    append("a.three", null, null, AT);

    Page<Listed> first = log().list(marked("", "", null, null), new PageRequest(1, 2));
    Page<Listed> past = log().list(marked("", "", null, null), new PageRequest(3, 2));

    assertThat(actions(first.rows())).containsExactly("a.three", "a.two");
    assertThat(first.total()).isEqualTo(3);
    assertThat(actions(log().list(marked("", "", null, null), new PageRequest(2, 2)).rows()))
        .containsExactly("a.one");
    assertThat(past.rows()).isEmpty();
    assertThat(past.total()).isEqualTo(3);
  }

  @Test
  void showsWhoEachEntryNames() {
    Entry named = append("a.one", ada.id(), bob.id(), AT);
    Entry gone = append("a.two", UserId.random(), null, AT);

    assertThat(log().list(marked("", "", null, null), ALL).rows())
        .containsExactly(
            new Listed(gone, null, null),
            new Listed(named, ada.username().value(), bob.username().value()));
  }

  @Test
  void listsWhatIsAboutOnePersonWithTheNamesOfOthersInIt() {
    Entry done = append("a.one", ada.id(), null, AT);
    Entry suffered = append("a.two", bob.id(), ada.id(), AT);
    append("a.three", bob.id(), bob.id(), AT);
    append("a.four", null, null, AT);
    Query about = new Query(ada.id(), "", "", "", null, null);

    assertThat(log().list(about, ALL).rows())
        .containsExactly(
            new Listed(suffered, bob.username().value(), ada.username().value()),
            new Listed(done, ada.username().value(), null));
    assertThat(log().list(about, ALL).total()).isEqualTo(2);
  }

  @Test
  void filtersByTheBeginningOfTheActionAndByOutcome() {
    append("session.created", null, null, AT);
    append("session_other", null, null, AT);
    log().append(new Entry(AT, null, null, "session.created", mark, "bad_credentials", null));

    assertThat(actions(marked("session.", "", null, null)))
        .containsExactly("session.created", "session.created");
    assertThat(actions(marked("", "ok", null, null)))
        .containsExactly("session_other", "session.created");
    assertThat(actions(marked("session_", "ok", null, null))).containsExactly("session_other");
    assertThat(actions(marked("", "o", null, null))).isEmpty();
    assertThat(actions(marked("ession", "", null, null))).isEmpty();
  }

  @Test
  void filtersByTime() {
    append("a.before", null, null, AT.minusSeconds(1));
    append("a.first", null, null, AT);
    append("a.after", null, null, AT.plusSeconds(1));

    assertThat(actions(marked("", "", AT, AT.plusSeconds(1)))).containsExactly("a.first");
    assertThat(actions(marked("", "", AT, null))).containsExactly("a.after", "a.first");
    assertThat(actions(marked("", "", null, AT))).containsExactly("a.before");
  }

  @Test
  void searchesTargetNamesAndAddressByTheLetter() {
    log().append(new Entry(AT, ada.id(), null, "a.actor", "50% " + mark, "ok", null));
    log().append(new Entry(AT, null, ada.id(), "a.subject", mark, "ok", null));
    log().append(new Entry(AT, null, null, "a.address", mark, "ok", "2001:db8::" + mark));

    assertThat(actions(searched("50% " + mark.toUpperCase(Locale.ROOT))))
        .containsExactly("a.actor");
    assertThat(actions(searched("50_ " + mark))).isEmpty();
    assertThat(actions(searched("::" + mark))).containsExactly("a.address");
    assertThat(actions(searched(ada.username().value()))).containsExactly("a.subject", "a.actor");
  }

  @Test
  void handsOverEverythingThatMatchesLatestFirst() {
    IntStream.range(0, 1_203).forEach(i -> append("a." + i, ada.id(), null, AT));
    append("b.other", ada.id(), null, AT);
    List<Listed> exported = new ArrayList<>();

    log().export(marked("a.", "", null, null), exported::add);

    assertThat(actions(exported))
        .isEqualTo(IntStream.range(0, 1_203).mapToObj(i -> "a." + (1_202 - i)).toList());
    assertThat(exported).extracting(Listed::actorName).containsOnly(ada.username().value());
  }

  @Test
  void stopsAnExportWhoseReceiverFails() {
    append("a.one", null, null, AT);
    append("a.two", null, null, AT);
    IllegalStateException failure = new IllegalStateException("full");
    List<Listed> seen = new ArrayList<>();

    assertThatThrownBy(
            () ->
                log()
                    .export(
                        marked("", "", null, null),
                        listed -> {
                          seen.add(listed);
                          throw failure;
                        }))
        .isSameAs(failure);

    assertThat(actions(seen)).containsExactly("a.two");
  }

  private Entry append(
      String action, @Nullable UserId actor, @Nullable UserId subject, Instant at) {
    Entry entry = new Entry(at, actor, subject, action, mark, "ok", "192.0.2.1");
    log().append(entry);
    return entry;
  }

  private Query marked(
      String action, String outcome, @Nullable Instant from, @Nullable Instant to) {
    return new Query(null, action, outcome, mark, from, to);
  }

  private static Query searched(String text) {
    return new Query(null, "", "", text, null, null);
  }

  private List<String> actions(Query query) {
    return actions(log().list(query, ALL).rows());
  }

  private static List<String> actions(List<Listed> rows) {
    return rows.stream().map(listed -> listed.entry().action()).toList();
  }
}
