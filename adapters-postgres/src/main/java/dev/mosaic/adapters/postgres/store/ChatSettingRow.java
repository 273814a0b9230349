package dev.mosaic.adapters.postgres.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/** A row of `chat_setting`. */
@MappedEntity("chat_setting")
record ChatSettingRow(@Id UUID userId, boolean automaticTitles) {}
