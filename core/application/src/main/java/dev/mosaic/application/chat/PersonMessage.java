package dev.mosaic.application.chat;

import dev.mosaic.domain.chat.Attachment;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a person says on a page. The gateway works on it by itself, so that any process can go on
 * with it.
 *
 * @param text may be empty where there are attachments
 */
public record PersonMessage(String text, List<Attachment> attachments) implements Message {
  public PersonMessage {
    attachments = List.copyOf(attachments);
  }

  /** Without attachments. */
  public static PersonMessage of(String text) {
    return new PersonMessage(text, List.of());
  }

  @Override
  public String heading() {
    return text.isBlank()
        ? attachments.stream().map(Attachment::name).collect(Collectors.joining(", "))
        : text;
  }
}
