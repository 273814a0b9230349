package dev.mosaic.ports.agent;

import java.util.function.Consumer;

/**
 * The images agents' containers are made from.
 *
 * <p>Every method throws {@link RuntimeUnavailable} if the engine does not answer.
 */
public interface ContainerImages {
  /**
   * Makes the image present, fetching it where it is not.
   *
   * @param progress receives a plain sentence for people now and then
   * @throws ImageUnavailable if it is neither here nor to be fetched
   */
  void ensureImage(String image, Consumer<String> progress);
}
