package dev.mosaic.adapters.http.server.chat;

import dev.mosaic.adapters.http.listener.OpaqueId;
import dev.mosaic.adapters.http.server.attachment.Uploads;
import dev.mosaic.adapters.http.server.problem.ChatProblems;
import dev.mosaic.adapters.http.server.problem.Problem;
import dev.mosaic.domain.chat.AttachmentId;
import dev.mosaic.domain.chat.AttachmentLimits;
import dev.mosaic.domain.user.UserId;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what people say on the chat page, or programs in the same way. */
@Singleton
final class PersonMessages {
  private static final String FIELD = "content";

  private final JsonMapper mapper;
  private final Uploads uploads;

  PersonMessages(JsonMapper mapper, Uploads uploads) {
    this.mapper = mapper;
    this.uploads = uploads;
  }

  /** A message, with the attachments it is to have. */
  record Said(String text, List<AttachmentId> attachments) {}

  /**
   * What is said. Pictures among its parts are kept, and go with the message as attachments do.
   *
   * @param content a text, or a list of content parts, as the body of a request has it
   * @param attachments their ids; null for none
   */
  Said of(UserId owner, Object content, @Nullable List<String> attachments) {
    JsonNode node = tree(content);
    ChatMessagePart said = part(node);
    List<AttachmentId> all = new ArrayList<>(idsOf(attachments));
    picturesIn(node).forEach(picture -> all.add(uploads.keep(owner, picture)));
    if (all.size() > AttachmentLimits.PER_MESSAGE) {
      throw Problem.invalid(
          "attachments",
          "too_many",
          "Send at most " + AttachmentLimits.PER_MESSAGE + " attachments with one message.");
    }
    if (said.text().isBlank() && all.isEmpty()) {
      throw Problem.invalid(FIELD, "required", "Say something.");
    }
    return new Said(said.text(), all);
  }

  /**
   * What is said in words alone; may be empty.
   *
   * @param content a text, or a list of content parts of text
   */
  String textOf(Object content) {
    JsonNode node = tree(content);
    ChatMessagePart said = part(node);
    if (!picturesIn(node).isEmpty()) {
      throw Problem.invalid(
          FIELD, "not_served", "Attachments of a message that waits stay; send its text alone.");
    }
    return said.text();
  }

  private static List<AttachmentId> idsOf(@Nullable List<String> ids) {
    return ids == null
        ? List.of()
        : ids.stream()
            .map(id -> OpaqueId.find(id).orElseThrow(ChatProblems::attachmentNotFound))
            .map(AttachmentId::new)
            .toList();
  }

  private JsonNode tree(Object content) {
    try {
      return mapper.writeValueToTree(content);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static ChatMessagePart part(JsonNode content) {
    return ChatMessagePart.ofPerson(content);
  }

  private static List<String> picturesIn(JsonNode content) {
    List<String> addresses = new ArrayList<>();
    if (content.isArray()) {
      content
          .values()
          .forEach(
              part -> ContentParts.pictureOf(Members.of(FIELD, part)).ifPresent(addresses::add));
    }
    return addresses;
  }
}
