package dev.mosaic.adapters.http.server.conversation;

import dev.mosaic.application.chat.ShowConversation;
import dev.mosaic.domain.chat.Attachment;
import dev.mosaic.domain.chat.ChatMessage;
import dev.mosaic.domain.chat.ChatMessage.Speaker;
import dev.mosaic.domain.chat.TurnFault;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A conversation to be read anywhere: who said what and when, messages as they were written. */
final class MarkdownExport {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private MarkdownExport() {}

  static String of(ShowConversation.View view) {
    String title = view.conversation().title();
    String head = "# " + (title.isEmpty() ? "Conversation" : onOneLine(title)) + "\n";
    return view.messages().stream()
        .map(message -> section(message, view))
        .collect(Collectors.joining("", head, ""));
  }

  private static String section(ChatMessage message, ShowConversation.View view) {
    String text =
        view.underWay()
            .filter(answer -> answer.message().equals(message.id()))
            .map(ShowConversation.UnderWay::text)
            .orElse(message.content())
            .strip();
    String remark = remark(message);
    return "\n## "
        + speaker(message)
        + ", "
        + time(message.createdAt())
        + "\n"
        + (text.isEmpty() ? "" : "\n" + text + "\n")
        + attached(view.attachmentsOf(message))
        + (remark.isEmpty() ? "" : "\n*" + onOneLine(remark) + "*\n");
  }

  private static String speaker(ChatMessage message) {
    if (message.role() == Speaker.USER) {
      return "You";
    }
    String model = message.notes().model();
    return model == null ? "Agent" : "Agent (" + onOneLine(model) + ")";
  }

  /** What went with a message; the files themselves are in the archive of the account. */
  private static String attached(List<Attachment> attachments) {
    return attachments.isEmpty()
        ? ""
        : attachments.stream()
            .map(
                file ->
                    "- Attached: "
                        + onOneLine(file.name())
                        + String.format(
                            Locale.ROOT, " (%s, %,d bytes)\n", file.mediaType(), file.size()))
            .collect(Collectors.joining("", "\n", ""));
  }

  private static String remark(ChatMessage message) {
    TurnFault fault = message.fault();
    if (message.unreadable()) {
      return "This message cannot be read any more.";
    }
    return switch (message.status()) {
      case COMPLETE -> "";
      case STREAMING -> "This answer was still being written.";
      case INTERRUPTED -> "This answer was stopped.";
      case FAILED -> "This answer failed. " + (fault == null ? "" : fault.message());
    };
  }

  private static String time(Instant at) {
    return MINUTE.format(at);
  }

  /** Words that mean nothing in Markdown. */
  private static String onOneLine(String text) {
    return text.strip().replaceAll("([\\\\`*_\\[\\]<>#])", "\\\\$1");
  }
}
