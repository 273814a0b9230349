package dev.mosaic.adapters.postgres.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Statements on `users`. Names are sorted by code point, whatever the database's language. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface UserRows extends GenericRepository<UserRow, UUID> {
  Optional<UserRow> findById(UUID id);

  Optional<UserRow> findByUsername(String username);

  List<UserRow> findByIdIn(List<UUID> ids);

  /** Two rows at most: enough to distinguish one person from several. */
  @Query("select * from users where lower(email) = :email limit 2")
  List<UserRow> someWithEmail(String email);

  @Query(
      """
      select * from users where role = 'admin' and is_active order by username collate "C"\
      """)
  List<UserRow> activeAdmins();

  /**
   * @param role empty: any
   * @param status `true`, `false`, or empty for both
   * @param pattern for `ilike`
   */
  @Query(
      """
      select * from users
      where (:role = '' or role = :role) and (:status = '' or cast(is_active as text) = :status)
        and (username ilike :pattern or display_name ilike :pattern
             or (:byEmail and email ilike :pattern))
      order by username collate "C" limit :size offset :offset\
      """)
  List<UserRow> page(
      String role, String status, String pattern, boolean byEmail, int size, long offset);

  /** How many rows {@link #page} has in all. */
  @Query(
      """
      select count(*) from users
      where (:role = '' or role = :role) and (:status = '' or cast(is_active as text) = :status)
        and (username ilike :pattern or display_name ilike :pattern
             or (:byEmail and email ilike :pattern))\
      """)
  long count(String role, String status, String pattern, boolean byEmail);

  @Query("select id from users where username ilike :pattern")
  List<UUID> idsByName(String pattern);

  /** Waits for everybody else who decides by who the administrators are. */
  @Query("select pg_advisory_xact_lock(hashtext('users.admins')) is null")
  boolean lockAdmins();

  @Query(
      """
      insert into users (id, username, display_name, email, role, sign_in_method, is_active, created_at, seal)
      values (:id, :username, :displayName, :email, :role, :signInMethod, :active, :createdAt, :seal)
      on conflict do nothing\
      """)
  void insertIfFree(UserRow row);

  @Query(
      """
      update users
      set role = :role, display_name = :displayName, email = :email, is_active = :active, seal = :seal, updated_at = now()
      where id = :id\
      """)
  void update(UserRow row);

  @Query("select * from users where id = :id for update")
  Optional<UserRow> lockById(UUID id);

  /** Everything else of theirs goes with them. */
  @Query("delete from users where id = :id")
  int delete(UUID id);

  List<UserRow> findAll();

  @Query("update users set seal = :seal where id = :id")
  int setSeal(UUID id, byte[] seal);

  @Query("select exists (select from users where seal is not null)")
  boolean hasSealed();

  @Query("update users set last_sign_in_at = :at where id = :id")
  int noteSignIn(UUID id, Instant at);
}
