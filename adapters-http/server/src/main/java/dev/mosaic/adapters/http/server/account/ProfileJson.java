package dev.mosaic.adapters.http.server.account;

import dev.mosaic.adapters.http.server.auth.UserJson;
import dev.mosaic.application.account.Account;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who somebody is here, in an archive of theirs. */
@Serdeable.Serializable
record ProfileJson(
    UserJson person, Instant createdAt, @Nullable String language, @Nullable String timeZone) {
  static ProfileJson of(Account account) {
    AccountJson shown = AccountJson.of(account);
    return new ProfileJson(
        UserJson.of(account.user()),
        account.user().createdAt(),
        shown.language(),
        shown.timeZone());
  }
}
