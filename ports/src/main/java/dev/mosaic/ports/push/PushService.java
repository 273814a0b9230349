package dev.mosaic.ports.push;

import dev.mosaic.domain.push.PushEndpoint;
import dev.mosaic.domain.push.PushNotice;
import dev.mosaic.domain.secret.SecretText;

/**
 * The services of browsers' vendors, which hand notices to browsers that have no page open. What is
 * sent only the browser can read. Addresses come from browsers, that is from anybody: none that is
 * not public is called.
 */
public interface PushService {
  /** Keys by which this instance is known to all of them, as text that only this port reads. */
  SecretText freshKeys();

  /** What a browser is given to subscribe with: those keys' public half. */
  String publicKey(SecretText keys);

  /** Sends, once. Blocks until it is known how that ended. */
  Delivery send(SecretText keys, PushEndpoint to, PushNotice notice);

  /** How sending ended. */
  enum Delivery {
    /** The vendor has it. */
    TAKEN,
    /** The browser does not want any more, and never will by this address. */
    GONE,
    /** It makes no sense to try again. */
    REFUSED,
    /** Nothing is known against another try. */
    LATER
  }
}
