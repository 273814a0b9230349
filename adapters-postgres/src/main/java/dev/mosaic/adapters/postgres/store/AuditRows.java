package dev.mosaic.adapters.postgres.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Statements on `audit_entry`; the table takes additions, and lets people be forgotten. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface AuditRows extends GenericRepository<AuditRow, UUID> {
  @Query(
      """
      insert into audit_entry (id, at, actor_id, user_id, action, target, outcome, address)
      values (:id, :at, :actorId, :userId, :action, :target, :outcome, :address)\
      """)
  void insert(AuditRow row);

  /**
   * Takes what names a person out of all entries.
   *
   * @param addresses e-mail addresses they had, a line each
   * @param subjects who they were at their issuers, a line each
   */
  @Query(
      """
      update audit_entry
      set target = case
              when user_id = :person
                or (action like 'invitation.%' and target = any (string_to_array(:addresses, chr(10))))
                or (action = 'session.created' and user_id is null
                    and target = any (string_to_array(:subjects, chr(10))))
              then 'deleted' else target end,
          address = case when coalesce(actor_id, user_id) = :person then null else address end
      where user_id = :person or actor_id = :person
        or (action like 'invitation.%' and target = any (string_to_array(:addresses, chr(10))))
        or (action = 'session.created' and user_id is null
            and target = any (string_to_array(:subjects, chr(10))))\
      """)
  int forget(UUID person, String addresses, String subjects);

  /** Latest first, those before a position. What the parameters mean: {@link AuditFilter}. */
  @Query(
      """
      select * from audit_entry
      where (:about = '' or actor_id = cast(nullif(:about, '') as uuid)
                         or user_id = cast(nullif(:about, '') as uuid))
        and action like :actions and (:outcome = '' or outcome = :outcome)
        and (target ilike :pattern or address ilike :pattern
             or actor_id = any (cast(string_to_array(:people, ',') as uuid[]))
             or user_id = any (cast(string_to_array(:people, ',') as uuid[])))
        and at >= :from and at < :to
        and position < :before
      order by position desc limit :size offset :offset\
      """)
  List<AuditRow> page(
      String about,
      String actions,
      String outcome,
      String pattern,
      String people,
      Instant from,
      Instant to,
      long before,
      int size,
      long offset);

  @Query(
      """
      select count(*) from audit_entry
      where (:about = '' or actor_id = cast(nullif(:about, '') as uuid)
                         or user_id = cast(nullif(:about, '') as uuid))
        and action like :actions and (:outcome = '' or outcome = :outcome)
        and (target ilike :pattern or address ilike :pattern
             or actor_id = any (cast(string_to_array(:people, ',') as uuid[]))
             or user_id = any (cast(string_to_array(:people, ',') as uuid[])))
        and at >= :from and at < :to\
      """)
  long count(
      String about,
      String actions,
      String outcome,
      String pattern,
      String people,
      Instant from,
      Instant to);
}
