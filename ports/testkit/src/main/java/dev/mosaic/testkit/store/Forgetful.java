package dev.mosaic.testkit.store;

import dev.mosaic.domain.user.UserId;

/** A store that can forget somebody, as the database does when their row is deleted. */
interface Forgetful {
  /** Removes everything of a person; returns how many rows of the kind the store is named for. */
  long forget(UserId person);
}
