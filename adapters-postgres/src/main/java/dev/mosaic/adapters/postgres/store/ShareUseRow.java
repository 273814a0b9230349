package dev.mosaic.adapters.postgres.store;

import dev.mosaic.domain.sharing.ShareUse;
import dev.mosaic.domain.user.UserId;
import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;

/** What one person used in one month, of `provider_share_use`. */
@Introspected
record ShareUseRow(UUID personId, LocalDate month, long tokens) {
  ShareUse toUse() {
    return new ShareUse(new UserId(personId), YearMonth.from(month), tokens);
  }
}
