package dev.mosaic.adapters.postgres.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import java.util.UUID;

/** Statements on `chat_setting`. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ChatSettingRows extends GenericRepository<ChatSettingRow, UUID> {
  Optional<ChatSettingRow> findByUserId(UUID userId);

  @Query(
      """
      insert into chat_setting (user_id, automatic_titles) values (:userId, :automaticTitles)
      on conflict (user_id) do update set automatic_titles = excluded.automatic_titles\
      """)
  void save(ChatSettingRow row);
}
