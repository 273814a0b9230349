package dev.mosaic.application.push;

import static java.lang.System.Logger.Level.ERROR;
import static java.lang.System.Logger.Level.INFO;

import dev.mosaic.domain.chat.Conversation;
import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.push.PushNotice;
import dev.mosaic.domain.push.PushSubscription;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.user.Language;
import dev.mosaic.domain.user.Preferences;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.push.PushService;
import dev.mosaic.ports.push.PushService.Delivery;
import dev.mosaic.ports.store.ActingPerson;
import dev.mosaic.ports.store.ConversationStore;
import dev.mosaic.ports.store.PreferenceStore;
import dev.mosaic.ports.store.PushSubscriptionStore;
import dev.mosaic.ports.time.Pacer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells a person's browsers that an answer has ended, where it took so long that they have gone
 * elsewhere. Aside from whatever ended, which waits for nothing here.
 */
public final class TellBrowsers {
  /** Who waited less is still looking. */
  static final Duration WORTH_TELLING = Duration.ofSeconds(15);

  // A vendor that is away comes back; what is older than that nobody needs to be told.
  private static final List<Duration> PAUSES =
      List.of(Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofMinutes(3));
  private static final System.Logger LOG = System.getLogger(TellBrowsers.class.getName());

  private final PushSubscriptionStore subscriptions;
  private final ConversationStore conversations;
  private final PreferenceStore preferences;
  private final InstanceKeys keys;
  private final PushService service;
  private final Pacer pacer;

  TellBrowsers(
      PushSubscriptionStore subscriptions,
      ConversationStore conversations,
      PreferenceStore preferences,
      InstanceKeys keys,
      PushService service,
      Pacer pacer) {
    this.subscriptions = subscriptions;
    this.conversations = conversations;
    this.preferences = preferences;
    this.keys = keys;
    this.service = service;
    this.pacer = pacer;
  }

  /**
   * What has ended.
   *
   * @param took from the message to its answer's end
   * @param followed whether a page of its owner's has seen it
   */
  public record Ended(
      UserId owner,
      ConversationId conversation,
      PushNotice.Kind kind,
      Duration took,
      boolean followed) {}

  /** Begins if it is worth it; the thread that works on it. */
  public Optional<Thread> tell(Ended ended) {
    if (ended.followed() || ended.took().compareTo(WORTH_TELLING) < 0) {
      return Optional.empty();
    }
    return Optional.of(
        ActingPerson.as(
            ended.owner(),
            () -> ActingPerson.start("push-" + ended.conversation(), () -> tellGuarded(ended))));
  }

  private void tellGuarded(Ended ended) {
    try {
      tellEach(ended);
    } catch (RuntimeException surprise) {
      LOG.log(ERROR, "nobody was told of an answer in " + ended.conversation(), surprise);
    }
  }

  private void tellEach(Ended ended) {
    List<PushSubscription> browsers = subscriptions.list(ended.owner());
    if (browsers.isEmpty()) {
      return;
    }
    Language language = preferences.find(ended.owner()).map(Preferences::language).orElse(null);
    SecretText as = keys.keys();
    for (PushSubscription browser : browsers) {
      PushNotice notice =
          new PushNotice(ended.kind(), ended.conversation(), titleFor(browser, ended), language);
      // One whose vendor is away keeps no other waiting.
      ActingPerson.start("push-" + browser.id(), () -> deliver(as, browser, notice));
    }
  }

  private @Nullable String titleFor(PushSubscription browser, Ended ended) {
    return browser.withTitle()
        ? conversations
            .find(ended.owner(), ended.conversation())
            .map(Conversation::title)
            .orElse(null)
        : null;
  }

  private void deliver(SecretText as, PushSubscription browser, PushNotice notice) {
    try {
      Delivery delivery = service.send(as, browser.endpoint(), notice);
      for (Duration pause : PAUSES) {
        if (delivery != Delivery.LATER) {
          break;
        }
        pacer.pause(pause);
        delivery = service.send(as, browser.endpoint(), notice);
      }
      settle(browser, delivery);
    } catch (Pacer.Interrupted serverEnds) {
      LOG.log(INFO, "a browser was not told of an answer: the server ended");
    } catch (RuntimeException surprise) {
      LOG.log(ERROR, "browser " + browser.id() + " was not told of an answer", surprise);
    }
  }

  private void settle(PushSubscription browser, Delivery delivery) {
    switch (delivery) {
      case TAKEN -> {}
      case GONE -> subscriptions.remove(browser.owner(), browser.id());
      case REFUSED, LATER ->
          LOG.log(INFO, "browser {0} was not told of an answer: {1}", browser.id(), delivery);
    }
  }
}
