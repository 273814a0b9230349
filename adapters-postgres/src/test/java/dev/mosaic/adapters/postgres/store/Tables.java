package dev.mosaic.adapters.postgres.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.adapters.postgres.RealDatabase;
import dev.mosaic.domain.user.UserId;
import java.util.ArrayList;
import java.util.List;

/** The tables as the database itself describes them. */
final class Tables {
  private Tables() {}

  /** Every table whose rows are somebody's. */
  static List<String> ofPeople() {
    List<String> tables =
        RealDatabase.column(
            """
            select table_name from information_schema.columns
            where table_schema = 'public' and column_name = 'user_id' order by table_name\
            """);
    assertThat(tables).hasSizeGreaterThan(10);
    return tables;
  }

  /** Every table that row-level security holds, its owner too. */
  static List<String> secured() {
    return RealDatabase.column(
        """
        select relname from pg_class
        where relnamespace = 'public'::regnamespace and relrowsecurity and relforcerowsecurity
        order by relname\
        """);
  }

  /** The columns a row can be written with. */
  static String columns(String table) {
    return String.join(
        ", ",
        RealDatabase.column(
            """
            select column_name from information_schema.columns
            where table_schema = 'public' and table_name = ? and is_generated = 'NEVER'\
            """,
            table));
  }

  /** Everything a person has, row by row, as the superuser sees it. */
  static List<String> rowsOf(UserId person) {
    List<String> rows = new ArrayList<>();
    for (String table : ofPeople()) {
      rows.addAll(
          RealDatabase.column(
              "select '%1$s ' || to_jsonb(t)::text from %1$s t where user_id = ? order by 1"
                  .formatted(table),
              person.value()));
    }
    return rows;
  }
}
