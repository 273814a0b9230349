package dev.mosaic.ports.agent;

import dev.mosaic.domain.secret.SecretText;

/**
 * A file or folder that is put into an agent's volume.
 *
 * @param path relative to the home folder; ends in a slash if it is a folder
 * @param mode permissions, such as 0400
 * @param content what is in it, one of them being a token; empty for a folder
 */
public record DeliveredFile(String path, int mode, SecretText content) {
  private static final SecretText NOTHING = new SecretText("");

  public static DeliveredFile folder(String path, int mode) {
    return new DeliveredFile(path + "/", mode, NOTHING);
  }
}
