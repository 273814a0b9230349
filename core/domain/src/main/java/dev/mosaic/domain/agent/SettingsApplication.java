package dev.mosaic.domain.agent;

import dev.mosaic.domain.user.ShownText;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whether a person's agent goes by its settings as they were last saved.
 *
 * @param message why it does not, for its owner to read; null where the state says it all
 */
public record SettingsApplication(State state, @Nullable String message) {
  /** While the agent does not run: it takes its settings on when it wakes. */
  public static final SettingsApplication NONE = new SettingsApplication(State.NONE, null);

  public SettingsApplication {
    message = ShownText.toldOrNull(message);
  }

  /** How far it is. */
  public enum State {
    NONE,
    APPLIED,
    /** For the answer under way to end. */
    WAITING,
    APPLYING,
    RESTARTING,
    FAILED;

    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public static SettingsApplication of(State state) {
    return new SettingsApplication(state, null);
  }

  public static SettingsApplication failed(String message) {
    return new SettingsApplication(State.FAILED, message);
  }
}
