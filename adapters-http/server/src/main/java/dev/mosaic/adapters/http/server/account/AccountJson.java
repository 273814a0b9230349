package dev.mosaic.adapters.http.server.account;

import dev.mosaic.application.account.Account;
import dev.mosaic.domain.user.Language;
import dev.mosaic.domain.user.TimeZoneName;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Your own account.
 *
 * @param email null where none is known
 * @param language of the pages; null for the one the browser asks for
 * @param timeZone IANA name, in which pages show times; null for the browser's
 * @param issuerFields members that your organisation's sign-in decides and that can only be changed
 *     there
 */
@Serdeable
public record AccountJson(
    String displayName,
    @Nullable String email,
    @Schema(allowableValues = {"en", "de"}) @Nullable String language,
    @Schema(example = "Europe/Berlin") @Nullable String timeZone,
    List<String> issuerFields) {
  static AccountJson of(Account account) {
    Language language = account.preferences().language();
    TimeZoneName zone = account.preferences().timeZone();
    return new AccountJson(
        account.user().displayName(),
        account.user().email(),
        language == null ? null : language.tag(),
        zone == null ? null : zone.value(),
        account.isEmailOfIssuer() ? List.of("email") : List.of());
  }
}
