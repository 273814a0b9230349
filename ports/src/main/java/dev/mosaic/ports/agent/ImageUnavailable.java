package dev.mosaic.ports.agent;

import org.jspecify.annotations.Nullable;

/** An image is neither present nor to be fetched. */
public final class ImageUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String image;
  private final boolean pullTried;

  /**
   * @param pullTried whether fetching was tried and failed, rather than not tried
   */
  public ImageUnavailable(String image, boolean pullTried, @Nullable Throwable cause) {
    super("image " + image + " is not available", cause);
    this.image = image;
    this.pullTried = pullTried;
  }

  public String image() {
    return image;
  }

  public boolean pullTried() {
    return pullTried;
  }
}
