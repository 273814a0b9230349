package dev.mosaic.application.audit;

import static dev.mosaic.application.audit.AuditTarget.AGENT;
import static dev.mosaic.application.audit.AuditTarget.AGENT_ID;
import static dev.mosaic.application.audit.AuditTarget.AUTOMATIC_TITLES;
import static dev.mosaic.application.audit.AuditTarget.DELETED_PERSON;
import static dev.mosaic.application.audit.AuditTarget.EGRESS;
import static dev.mosaic.application.audit.AuditTarget.EMAIL;
import static dev.mosaic.application.audit.AuditTarget.INSTANCE;
import static dev.mosaic.application.audit.AuditTarget.ISSUER;
import static dev.mosaic.application.audit.AuditTarget.MODEL;
import static dev.mosaic.application.audit.AuditTarget.MONTHLY_TOKENS;
import static dev.mosaic.application.audit.AuditTarget.NUMBER_OF_ORIGINS;
import static dev.mosaic.application.audit.AuditTarget.ONBOARDING_STEP;
import static dev.mosaic.application.audit.AuditTarget.PERSON;
import static dev.mosaic.application.audit.AuditTarget.PERSON_AND_ROLE;
import static dev.mosaic.application.audit.AuditTarget.PERSON_ID;
import static dev.mosaic.application.audit.AuditTarget.PROVIDER;
import static dev.mosaic.application.audit.AuditTarget.PROVIDER_ID;
import static dev.mosaic.application.audit.AuditTarget.SECRET_KEY;
import static dev.mosaic.application.audit.AuditTarget.SESSION_ID;
import static dev.mosaic.application.audit.AuditTarget.SUBJECT;
import static dev.mosaic.application.audit.AuditTarget.TOKEN;
import static dev.mosaic.application.audit.AuditTarget.TOKEN_ID;
import static dev.mosaic.application.audit.AuditTarget.UNKNOWN_PERSON;

import java.util.List;

/**
 * What the audit log can say was done. The reference page of the audit log is made from these, in
 * this order. Labels are stored and read by people's own evaluations: one that was released never
 * changes.
 */
public enum AuditAction {
  INSTANCE_CLAIMED("instance.claimed", "the setup link was used", PERSON, INSTANCE),
  ONBOARDING_SKIPPED(
      "onboarding.skipped", "a step of the first boot was left out", ONBOARDING_STEP),
  ONBOARDING_COMPLETED("onboarding.completed", "the first boot was finished", INSTANCE),
  SESSION_CREATED(
      "session.created",
      "somebody signed in, or tried to; refusals have their code as outcome. `deactivated` is said"
          + " here alone: the person reads `bad_credentials`",
      PERSON,
      UNKNOWN_PERSON,
      SUBJECT),
  SESSION_ENDED(
      "session.ended",
      "signed out; `refresh_reused` if a copied token ended it",
      PERSON,
      SESSION_ID),
  SESSION_ALL_ENDED("session.all_ended", "signed out everywhere", PERSON),
  BREAKGLASS_SIGNED_IN("breakglass.signed_in", "a breakglass account was used", PERSON),
  BREAKGLASS_RESET("breakglass.reset", "a breakglass account got a new password", PERSON),
  BREAKGLASS_CREATED("breakglass.created", "a breakglass account was made", PERSON),
  PASSWORD_CHANGED("password.changed", "by its owner", PERSON),
  PASSWORD_LINK_CREATED(
      "password.link_created",
      "an administrator made a link to a new password for somebody",
      PERSON,
      PERSON_ID),
  PASSWORD_RESET(
      "password.reset", "the link was used, by whoever had it; the address is theirs", PERSON),
  TOKEN_CREATED("token.created", "a personal access token was made", TOKEN),
  TOKEN_REMOVED("token.removed", "a personal access token was revoked", TOKEN_ID),
  INVITATION_CREATED("invitation.created", "somebody was invited", EMAIL),
  INVITATION_RESENT("invitation.resent", "an invitation got a new link", EMAIL),
  INVITATION_REVOKED("invitation.revoked", "an invitation was taken back", EMAIL),
  INVITATION_ACCEPTED("invitation.accepted", "somebody invited made their account", PERSON),
  USER_CREATED("user.created", "by a first sign-in through the issuer", PERSON),
  USER_CHANGED(
      "user.changed",
      "somebody's display name was changed, or by themselves their e-mail address, language or time"
          + " zone",
      PERSON,
      PERSON_ID),
  ACCOUNT_EXPORTED("account.exported", "somebody took a copy of all that is theirs", PERSON),
  ACCOUNT_DELETED(
      "account.deleted",
      "somebody deleted their account; from then on no entry names them. What kept them from it as"
          + " outcome",
      DELETED_PERSON,
      PERSON),
  USER_ROLE_CHANGED("user.role_changed", "somebody got another role", PERSON_AND_ROLE),
  USER_DEACTIVATED("user.deactivated", "somebody may not sign in any more", PERSON, PERSON_ID),
  USER_REACTIVATED("user.reactivated", "somebody may sign in again", PERSON, PERSON_ID),
  OIDC_SAVED("oidc.saved", "the issuer's settings were saved", ISSUER),
  OIDC_REMOVED("oidc.removed", "the issuer's settings were removed", INSTANCE),
  OIDC_TESTED("oidc.tested", "a trial sign-in was begun", ISSUER),
  PROVIDER_ADDED("provider.added", "an account with a vendor was added", PROVIDER),
  PROVIDER_CHANGED("provider.changed", "an account with a vendor was changed", PROVIDER_ID),
  PROVIDER_REMOVED("provider.removed", "an account with a vendor was removed", PROVIDER),
  PROVIDER_KEY_REPLACED("provider.key_replaced", "its key was replaced", PROVIDER_ID),
  PROVIDER_KEY_REMOVED("provider.key_removed", "its key was removed", PROVIDER_ID),
  PROVIDER_KEYS_USED(
      "provider.keys_used",
      "a container got its owner's keys, where agents call their vendors themselves",
      AGENT_ID),
  PROVIDER_SHARED(
      "provider.shared",
      "somebody lets others use an account with a vendor; one entry for its owner and one about"
          + " each person it is shared with",
      PROVIDER,
      PROVIDER_ID),
  PROVIDER_SHARE_CHANGED(
      "provider.share_changed", "others use such an account on other terms", PROVIDER),
  PROVIDER_SHARE_ENDED(
      "provider.share_ended",
      "others, or some of them, do not use such an account any more",
      PROVIDER),
  AGENT_CONFIG_SAVED(
      "agent_config.saved", "models, limits, personality or idle time were saved", MODEL),
  AGENT_CONFIG_RETURNED("agent_config.returned", "an earlier version of them was put back", MODEL),
  AGENT_FILES_RESET(
      "agent.files_reset", "an agent got fresh files; what kept it from it as outcome", AGENT),
  AGENT_VOLUME_ERASED(
      "agent.volume_erased", "an agent got a fresh volume; what kept it from it as outcome", AGENT),
  AGENT_STOPPED(
      "agent.stopped",
      "an administrator put somebody's agent to sleep; `already_stopped` if it slept",
      PERSON,
      PERSON_ID),
  USAGE_LIMIT_SAVED(
      "usage_limit.saved", "what a person allows their agent in a month", MONTHLY_TOKENS),
  CHAT_SETTINGS_SAVED(
      "chat_settings.saved", "whether a person's own model finds titles", AUTOMATIC_TITLES),
  AGENT_POLICY_SAVED("agent_policy.saved", "what holds for everybody's agents", EGRESS),
  CORS_SAVED("cors.saved", "which other sites' pages may call the API", NUMBER_OF_ORIGINS),
  AUDIT_EXPORTED("audit.exported", "an administrator took a copy of the log", INSTANCE),
  KEY_ROTATED("key.rotated", "at the command line: secrets were moved to this key", SECRET_KEY),
  KEY_TOKENS_ENDED(
      "key.tokens_ended",
      "at the command line: sessions, access tokens and links that hung on a key were ended",
      SECRET_KEY),
  KEY_RETIRED("key.retired", "at the command line: an old key was forgotten", SECRET_KEY),
  KEY_DATA_KEY_REPLACED(
      "key.data_key_replaced", "at the command line: a person got a new data key", PERSON);

  private final String label;
  private final String when;
  private final List<AuditTarget> targets;

  AuditAction(String label, String when, AuditTarget... targets) {
    this.label = label;
    this.when = when;
    this.targets = List.of(targets);
  }

  /** The dotted word that is stored, shown and searched for: `session.created`. */
  public String label() {
    return label;
  }

  /** When it is written, as the reference page says it. */
  String when() {
    return when;
  }

  /** What its target can be, the usual one first. */
  List<AuditTarget> targets() {
    return targets;
  }
}
