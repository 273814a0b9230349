package dev.mosaic.application.session;

import dev.mosaic.application.agent.life.StopAgent;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.ActingPerson;
import dev.mosaic.ports.store.PasswordResetStore;
import dev.mosaic.ports.store.PersonalTokenStore;
import dev.mosaic.ports.store.SessionStore;

/**
 * Ends every way a person is in right now: sessions, tokens, a link to a new password, answers
 * under way. Streams of events look after their sign-in themselves every few seconds.
 */
public final class AccessEnding {
  private final SessionStore sessions;
  private final PersonalTokenStore tokens;
  private final PasswordResetStore resets;
  private final StopAgent.AnswersUnderWay answers;

  public AccessEnding(
      SessionStore sessions,
      PersonalTokenStore tokens,
      PasswordResetStore resets,
      StopAgent.AnswersUnderWay answers) {
    this.sessions = sessions;
    this.tokens = tokens;
    this.resets = resets;
    this.answers = answers;
  }

  public void endAllOf(UserId user) {
    ActingPerson.aside(
        () -> {
          sessions.deleteAllOf(user);
          tokens.deleteAllOf(user);
          resets.deleteOf(user);
          answers.abortAllOf(user);
          return user;
        });
  }
}
