package dev.mosaic.ports.picture;

/** Fetches pictures from anywhere in the world, and from nowhere within. */
public interface PictureSource {
  /** What is to be had at an address. */
  sealed interface Found {
    /**
     * Something that says of itself that it is a picture.
     *
     * @param content not looked at yet
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Picture(byte[] content) implements Found {}

    /** Something else. */
    record NoPicture() implements Found {}

    /** More than a picture may have, see {@link dev.mosaic.domain.chat.AttachmentLimits}. */
    record TooLarge() implements Found {}

    /** Nobody answers there, or with an error, or too slowly. */
    record Unreachable() implements Found {}

    /** An address within somebody's network, or none that a picture can lie at. */
    record Refused() implements Found {}
  }

  /**
   * Fetches what lies at an address, following a few redirects, each of them judged like the first.
   *
   * @param address as somebody wrote it
   */
  Found fetch(String address);
}
