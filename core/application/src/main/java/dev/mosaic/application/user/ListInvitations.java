package dev.mosaic.application.user;

import dev.mosaic.application.request.Pages;
import dev.mosaic.domain.user.Invitation;
import dev.mosaic.ports.store.InvitationStore;
import dev.mosaic.ports.store.Page;
import dev.mosaic.ports.store.PageRequest;

/** Shows an administrator who was invited. */
public final class ListInvitations {
  private final InvitationStore invitations;

  ListInvitations(InvitationStore invitations) {
    this.invitations = invitations;
  }

  /** Latest first. A page past the end is answered with the last one. */
  public Page<Invitation> list(PageRequest page) {
    return Pages.withinTheList(page, invitations::list);
  }
}
