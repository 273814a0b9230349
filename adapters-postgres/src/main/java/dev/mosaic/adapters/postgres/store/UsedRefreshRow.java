package dev.mosaic.adapters.postgres.store;

import dev.mosaic.domain.session.SessionId;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.SessionStore.UsedRefresh;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/** A row of `session_used_refresh`. */
@MappedEntity("session_used_refresh")
record UsedRefreshRow(@Id String refreshHash, UUID userId, UUID sessionId, Instant usedAt) {
  UsedRefresh toUsedRefresh() {
    return new UsedRefresh(new SessionId(sessionId), new UserId(userId), usedAt);
  }
}
