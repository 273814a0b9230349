package dev.mosaic.application.audit;

import dev.mosaic.domain.user.User;
import dev.mosaic.ports.store.ErasureStore;

/** What an audit entry's target names. The reference page of the audit log is made from these. */
public enum AuditTarget {
  INSTANCE("`instance`"),
  PERSON("user name"),
  PERSON_ID("id of the person, where nothing was changed"),
  DELETED_PERSON("`deleted`"),
  PERSON_AND_ROLE("user name and new role"),
  UNKNOWN_PERSON("`unknown`, where nobody has the name"),
  SUBJECT("subject the issuer named"),
  EMAIL("email address"),
  SESSION_ID("id of the session"),
  TOKEN("name of the token"),
  TOKEN_ID("id of the token"),
  ONBOARDING_STEP("step"),
  ISSUER("address of the issuer"),
  PROVIDER("name of the provider"),
  PROVIDER_ID("id of the provider"),
  MODEL("primary model"),
  AGENT("`agent`"),
  AGENT_ID("id of the agent"),
  EGRESS("way out for agents"),
  MONTHLY_TOKENS("tokens a month, or `none`"),
  AUTOMATIC_TITLES("automatic titles, `on` or `off`"),
  NUMBER_OF_ORIGINS("how many origins"),
  SECRET_KEY("id of the key");

  private final String told;

  AuditTarget(String told) {
    this.told = told;
  }

  /** How the reference page describes the target. */
  String told() {
    return told;
  }

  /** A thing of this kind, by the name or id it goes by; never a secret. */
  public Named named(String name) {
    return new Named(this, name);
  }

  /** The target where it can only be the whole instance. */
  public static Named instance() {
    return INSTANCE.named("instance");
  }

  /** The target where nobody has the name that was given. */
  public static Named nobody() {
    return UNKNOWN_PERSON.named("unknown");
  }

  /** The target where it was somebody who is not named any more. */
  public static Named deleted() {
    return DELETED_PERSON.named(ErasureStore.FORGOTTEN);
  }

  /** A person by their user name. */
  public static Named person(User person) {
    return PERSON.named(person.username().value());
  }

  /** A thing of a kind. */
  public record Named(AuditTarget kind, String name) {}
}
