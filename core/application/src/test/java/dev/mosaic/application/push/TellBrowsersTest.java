package dev.mosaic.application.push;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.application.World;
import dev.mosaic.application.push.TellBrowsers.Ended;
import dev.mosaic.application.request.Caller;
import dev.mosaic.domain.chat.Conversation;
import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.push.PushNotice;
import dev.mosaic.domain.push.PushSubscription;
import dev.mosaic.domain.secret.TokenHash;
import dev.mosaic.domain.session.Session;
import dev.mosaic.domain.session.SessionId;
import dev.mosaic.domain.session.SignInOrigin;
import dev.mosaic.domain.user.Language;
import dev.mosaic.domain.user.Preferences;
import dev.mosaic.ports.push.PushService.Delivery;
import dev.mosaic.ports.store.ActingPerson;
import dev.mosaic.testkit.push.PushSubscriptions;
import dev.mosaic.testkit.push.ScriptedPushService.Sent;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class TellBrowsersTest {
  private static final Duration LONG = TellBrowsers.WORTH_TELLING;

  private final World world = new World();
  private final Caller ada = world.member("ada");
  private final Caller bob = world.member("bob");
  private final ConversationId talk = ConversationId.random();

  @Test
  void tellsThePersonsOwnBrowsersAndNobodyElses() throws Exception {
    added(ada, "https://push.test/adas-phone", false);
    added(ada, "https://push.test/adas-laptop", false);
    added(bob, "https://push.test/bobs", false);

    tell(new Ended(ada.id(), talk, PushNotice.Kind.ANSWERED, LONG, false));

    awaitSent(2);
    assertThat(world.push.sent())
        .extracting(Sent::address)
        .containsExactlyInAnyOrder("https://push.test/adas-phone", "https://push.test/adas-laptop");
    assertThat(world.push.sent())
        .allSatisfy(
            sent ->
                assertThat(sent.notice())
                    .isEqualTo(new PushNotice(PushNotice.Kind.ANSWERED, talk, null, null)));
  }

  @Test
  void saysTheTitleOnlyWhereItIsWantedAndTheLanguageThatWasChosen() throws Exception {
    world
        .stores
        .conversations()
        .insert(Conversation.begin(talk, ada.id(), "Plan my week", world.clock.instant()));
    world.stores.preferences().save(ada.id(), new Preferences(Language.DE, null));
    added(ada, "https://push.test/with", true);
    added(ada, "https://push.test/without", false);

    tell(new Ended(ada.id(), talk, PushNotice.Kind.FAILED, LONG, false));

    awaitSent(2);
    assertThat(world.push.sent())
        .containsExactlyInAnyOrder(
            new Sent(
                "https://push.test/with",
                new PushNotice(PushNotice.Kind.FAILED, talk, "Plan my week", Language.DE)),
            new Sent(
                "https://push.test/without",
                new PushNotice(PushNotice.Kind.FAILED, talk, null, Language.DE)));
  }

  @Test
  void isSilentWhereSomebodyLooksOrHardlyWaited() {
    added(ada, "https://push.test/adas", false);
    TellBrowsers telling = world.mosaic.push().tell();

    assertThat(telling.tell(new Ended(ada.id(), talk, PushNotice.Kind.ANSWERED, LONG, true)))
        .isEmpty();
    Duration quick = LONG.minusMillis(1);
    assertThat(telling.tell(new Ended(ada.id(), talk, PushNotice.Kind.ANSWERED, quick, false)))
        .isEmpty();
  }

  @Test
  void forgetsABrowserThatIsGoneAndTriesAgainWhereAVendorIsAway() throws Exception {
    added(ada, "https://push.test/gone", false);
    PushSubscription stays = added(ada, "https://push.test/away", false);
    world.push.ends("https://push.test/gone", Delivery.GONE);
    world.push.ends("https://push.test/away", Delivery.LATER, Delivery.LATER, Delivery.TAKEN);

    tell(new Ended(ada.id(), talk, PushNotice.Kind.ANSWERED, LONG, false));

    awaitSent(4);
    Awaitility.await()
        .untilAsserted(
            () -> assertThat(world.mosaic.push().list().list(ada.id())).containsExactly(stays));
  }

  @Test
  void keepsItsKeysAcrossRestarts() {
    String before = world.mosaic.push().key().show();

    assertThat(world.restarted().push().key().show()).isEqualTo(before);
  }

  private void tell(Ended ended) throws InterruptedException {
    world.mosaic.push().tell().tell(ended).orElseThrow().join();
  }

  private void awaitSent(int times) {
    Awaitility.await().untilAsserted(() -> assertThat(world.push.sent()).hasSize(times));
  }

  private PushSubscription added(Caller owner, String address, boolean withTitle) {
    Session session = session(owner);
    world.stores.sessions().insert(session);
    return ActingPerson.as(
        owner.id(),
        () ->
            world
                .mosaic
                .push()
                .add()
                .add(
                    new AddBrowser.Command(
                        owner,
                        session.id(),
                        PushSubscriptions.endpoint(address),
                        null,
                        withTitle)));
  }

  private Session session(Caller owner) {
    return new Session(
        SessionId.random(),
        owner.id(),
        new TokenHash("k1:" + UUID.randomUUID()),
        world.clock.instant().plusSeconds(60),
        new TokenHash("k1:" + UUID.randomUUID()),
        world.clock.instant().plusSeconds(60),
        world.clock.instant(),
        world.clock.instant().plusSeconds(60),
        world.clock.instant(),
        SignInOrigin.UNKNOWN);
  }
}
