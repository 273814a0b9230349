package dev.mosaic.ports.store;

import dev.mosaic.domain.push.PushSubscription;
import dev.mosaic.domain.push.PushSubscriptionId;
import dev.mosaic.domain.user.UserId;
import java.util.List;

/**
 * Browsers that are told of answers, their addresses sealed at rest with their owner's data key.
 * Other people's are as if they did not exist. One ends with the session it was made in.
 */
public interface PushSubscriptionStore {
  /** Keeps one, in place of any other that its session has. No-op if that session is over. */
  void save(PushSubscription subscription);

  /** A person's, the oldest first. One that cannot be read any more is left out. */
  List<PushSubscription> list(UserId owner);

  /**
   * Removes one.
   *
   * @return false if there is none, or it is somebody else's
   */
  boolean remove(UserId owner, PushSubscriptionId id);
}
