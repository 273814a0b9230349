package dev.mosaic.application.agent.life;

import dev.mosaic.ports.agent.ContainerImages;
import dev.mosaic.ports.store.SettingStore;
import java.util.concurrent.locks.ReentrantLock;

/** The image agents run from, fetched once however many ask. */
public final class AgentImage {
  /** Setting that names another image than the default one. */
  public static final String SETTING = "agent.image";

  private static final System.Logger LOG = System.getLogger(AgentImage.class.getName());

  private final ContainerImages images;
  private final SettingStore settings;
  private final RunPolicy policy;
  private final ReentrantLock fetching = new ReentrantLock();

  public AgentImage(ContainerImages images, SettingStore settings, RunPolicy policy) {
    this.images = images;
    this.settings = settings;
    this.policy = policy;
  }

  /** Waits until the image is present and returns its name. */
  String ensure() {
    String image = settings.get(SETTING).orElse(policy.image());
    fetching.lock();
    try {
      images.ensureImage(image, line -> LOG.log(System.Logger.Level.INFO, line));
    } finally {
      fetching.unlock();
    }
    return image;
  }
}
