package dev.mosaic.adapters.http.server.sharing;

import dev.mosaic.adapters.http.server.PageMetaJson;
import dev.mosaic.application.sharing.SharePerson;
import dev.mosaic.ports.store.Page;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** A page of the people who may sign in here, by user name. */
@Serdeable.Serializable
public record SharePersonListJson(List<SharePersonJson> data, PageMetaJson meta) {
  static SharePersonListJson of(Page<SharePerson> page) {
    return new SharePersonListJson(
        page.rows().stream().map(SharePersonJson::of).toList(), PageMetaJson.of(page));
  }
}
