package dev.mosaic.application.agent.life;

import dev.mosaic.domain.agent.SettingsApplication;

/** What saved settings still ask of a running agent, and how far they are applied. */
public final class DueSettings {
  private Due due = Due.NOTHING;
  private SettingsApplication progress = SettingsApplication.NONE;

  /** What is to be done; the later ones include those before. */
  public enum Due {
    NOTHING,
    REFRESH,
    RESTART
  }

  public synchronized void add(Due more) {
    due = due.compareTo(more) >= 0 ? due : more;
  }

  /** Returns what is due, and leaves nothing. */
  public synchronized Due take() {
    Due taken = due;
    due = Due.NOTHING;
    return taken;
  }

  public synchronized boolean areDue() {
    return due != Due.NOTHING;
  }

  synchronized SettingsApplication progress() {
    return progress;
  }

  /** Notes how far they are applied; false if that is no news. */
  synchronized boolean progressed(SettingsApplication next) {
    boolean news = !next.equals(progress);
    progress = next;
    return news;
  }

  /** Whether the agent has yet to take on something that was saved. */
  public synchronized boolean areBehind() {
    return due != Due.NOTHING
        || switch (progress.state()) {
          case WAITING, APPLYING, RESTARTING -> true;
          case NONE, APPLIED, FAILED -> false;
        };
  }
}
