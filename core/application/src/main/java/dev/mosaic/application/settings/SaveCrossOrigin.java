package dev.mosaic.application.settings;

import dev.mosaic.application.Audit;
import dev.mosaic.application.Caller;
import dev.mosaic.domain.settings.PageOrigin;
import java.util.Set;

/** Lays down which other sites' pages may call the API; counts from the next call on. */
public final class SaveCrossOrigin {
  private final CrossOrigin crossOrigin;
  private final Audit audit;

  SaveCrossOrigin(CrossOrigin crossOrigin, Audit audit) {
    this.crossOrigin = crossOrigin;
    this.audit = audit;
  }

  public Set<String> save(Caller admin, Set<PageOrigin> origins) {
    crossOrigin.keep(origins);
    audit.note(admin, "cors.saved", Integer.toString(origins.size()), "ok");
    return crossOrigin.origins();
  }
}
