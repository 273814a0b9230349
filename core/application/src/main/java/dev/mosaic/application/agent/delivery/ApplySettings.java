package dev.mosaic.application.agent.delivery;

import dev.mosaic.application.agent.life.AgentView;
import dev.mosaic.domain.user.UserId;

/**
 * Lets a person's agent take on what was saved at once, even if an answer under way is lost by it.
 * Returns at once; {@link AgentView} shows the progress.
 */
public final class ApplySettings {
  private final SettingsDelivery delivery;

  ApplySettings(SettingsDelivery delivery) {
    this.delivery = delivery;
  }

  public void apply(UserId owner) {
    delivery.now(owner);
  }
}
