package dev.mosaic.adapters.http.server.users;

import dev.mosaic.adapters.http.server.PageMetaJson;
import dev.mosaic.ports.store.Page;
import dev.mosaic.ports.store.UserStore;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** A page of the people, by user name. */
@Serdeable
public record AdminUserListJson(List<AdminUserJson> data, PageMetaJson meta) {
  static AdminUserListJson of(Page<UserStore.Listed> page) {
    return new AdminUserListJson(
        page.rows().stream().map(AdminUserJson::of).toList(), PageMetaJson.of(page));
  }
}
