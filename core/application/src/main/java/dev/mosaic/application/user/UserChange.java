package dev.mosaic.application.user;

import dev.mosaic.domain.user.User;

/** How changing a person ended. */
public sealed interface UserChange {
  /** The outcome's word for the audit log. */
  String code();

  record Changed(User before, User after) implements UserChange {
    @Override
    public String code() {
      return "ok";
    }
  }

  record NotFound() implements UserChange {
    @Override
    public String code() {
      return "not_found";
    }
  }

  /** Nobody would be left to look after the instance. */
  record LastAdmin() implements UserChange {
    @Override
    public String code() {
      return "last_admin";
    }
  }

  /** The way in that must always work stays as it is. */
  record BreakglassProtected() implements UserChange {
    @Override
    public String code() {
      return "breakglass_protected";
    }
  }

  record CannotDeactivateSelf() implements UserChange {
    @Override
    public String code() {
      return "cannot_deactivate_self";
    }
  }
}
