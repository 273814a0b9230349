package dev.mosaic.adapters.postgres.store;

import dev.mosaic.domain.user.Language;
import dev.mosaic.domain.user.Preferences;
import dev.mosaic.domain.user.TimeZoneName;
import dev.mosaic.domain.user.UserId;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/** A row of `account_preference`. */
@MappedEntity("account_preference")
record PreferenceRow(@Id UUID userId, @Nullable String language, @Nullable String timeZone) {
  static PreferenceRow of(UserId owner, Preferences preferences) {
    Language language = preferences.language();
    TimeZoneName zone = preferences.timeZone();
    return new PreferenceRow(
        owner.value(),
        language == null ? null : language.tag(),
        zone == null ? null : zone.value());
  }

  /** What cannot be read, such as a zone this Java does not know, is as if nothing was chosen. */
  Preferences toPreferences() {
    return new Preferences(
        language == null ? null : Spoiled.unless(() -> Language.of(language)).orElse(null),
        timeZone == null ? null : Spoiled.unless(() -> new TimeZoneName(timeZone)).orElse(null));
  }
}
