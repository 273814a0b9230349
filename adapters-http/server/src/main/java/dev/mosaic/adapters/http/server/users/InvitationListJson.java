package dev.mosaic.adapters.http.server.users;

import dev.mosaic.adapters.http.server.PageMetaJson;
import dev.mosaic.domain.user.Invitation;
import dev.mosaic.ports.store.Page;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;

/** A page of the invitations, latest first. */
@Serdeable
public record InvitationListJson(List<InvitationJson> data, PageMetaJson meta) {
  static InvitationListJson of(Page<Invitation> page, Instant now) {
    return new InvitationListJson(
        page.rows().stream().map(invitation -> InvitationJson.of(invitation, now)).toList(),
        PageMetaJson.of(page));
  }
}
