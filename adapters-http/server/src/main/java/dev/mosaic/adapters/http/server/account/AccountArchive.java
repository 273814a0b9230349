package dev.mosaic.adapters.http.server.account;

import dev.mosaic.adapters.http.server.audit.AuditEntryJson;
import dev.mosaic.adapters.http.server.auth.PersonalTokenJson;
import dev.mosaic.adapters.http.server.auth.SessionJson;
import dev.mosaic.adapters.http.server.chat.ChatSettingsJson;
import dev.mosaic.adapters.http.server.provider.ProviderJson;
import dev.mosaic.application.account.Account;
import dev.mosaic.application.account.ExportAccount;
import dev.mosaic.application.chat.ShowConversation;
import dev.mosaic.application.chat.WaitingMessage;
import dev.mosaic.application.config.ShowAgentConfig;
import dev.mosaic.application.provider.ProviderView;
import dev.mosaic.application.sharing.SharedAccountView;
import dev.mosaic.domain.chat.Attachment;
import dev.mosaic.domain.chat.ChatSettings;
import dev.mosaic.domain.llm.ModelUsage;
import dev.mosaic.domain.session.PersonalToken;
import dev.mosaic.domain.session.Session;
import dev.mosaic.domain.settings.ConfigVersion;
import dev.mosaic.ports.store.AuditLog;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * An archive of all that is somebody's, written while it is read. One that was not finished has no
 * directory at its end, so that nothing opens it as if it were whole.
 */
final class AccountArchive implements ExportAccount.Receiver {
  private final ZipOutputStream zip;
  private final JsonMapper mapper;

  AccountArchive(OutputStream out, JsonMapper mapper) {
    this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    this.mapper = mapper;
  }

  /** First of all, what the archive says about itself. */
  @Override
  public void profile(Account account) {
    entry("README.txt", () -> zip.write(ArchiveReadme.TEXT.getBytes(StandardCharsets.UTF_8)));
    json("profile.json", ProfileJson.of(account));
  }

  @Override
  public void sessions(List<Session> sessions) {
    list("sessions.json", all -> sessions.forEach(one -> all.accept(SessionJson.of(one))));
  }

  @Override
  public void tokens(List<PersonalToken> tokens) {
    list("tokens.json", all -> tokens.forEach(one -> all.accept(PersonalTokenJson.of(one))));
  }

  @Override
  public void providers(List<ProviderView> providers) {
    list("providers.json", all -> providers.forEach(one -> all.accept(ProviderJson.of(one))));
  }

  @Override
  public void shares(List<ExportAccount.MadeShare> made, List<SharedAccountView> received) {
    json("shares.json", ExportedSharesJson.of(made, received));
  }

  @Override
  public void agent(ShowAgentConfig.View config, List<ConfigVersion> versions) {
    json("agent.json", ExportedAgentJson.of(config, versions));
  }

  @Override
  public void chats(ChatSettings settings) {
    json("chat-settings.json", ChatSettingsJson.of(settings));
  }

  @Override
  public void usage(OptionalLong monthlyTokens, List<ModelUsage> rows) {
    json("usage.json", ExportedUsageJson.of(monthlyTokens, rows));
  }

  @Override
  public void conversation(ShowConversation.View conversation, List<WaitingMessage> waiting) {
    json(
        "conversations/" + conversation.conversation().id() + ".json",
        ExportedConversationJson.of(conversation, waiting));
  }

  @Override
  public void attachment(Attachment attachment, Optional<byte[]> content) {
    // A file that cannot be read is named in its conversation, and is not in the archive.
    content.ifPresent(
        bytes ->
            entry(
                "attachments/" + attachment.id() + "/" + fileName(attachment),
                () -> zip.write(bytes)));
  }

  // Names are without slashes; some systems cannot have other signs in one.
  private static String fileName(Attachment attachment) {
    String name = attachment.name().replaceAll("[<>:\"|?*]", "_");
    return name.isEmpty() ? "file" : name;
  }

  @Override
  public void audit(Consumer<Consumer<AuditLog.Listed>> entries) {
    list("audit.json", all -> entries.accept(one -> all.accept(AuditEntryJson.of(one))));
  }

  /** Makes it whole. */
  void finish() throws IOException {
    zip.finish();
    zip.flush();
  }

  private void json(String name, Object value) {
    entry(name, () -> zip.write(mapper.writeValueAsBytes(value)));
  }

  /** A list, an item on each line, however many there are. */
  private void list(String name, Consumer<Consumer<Object>> items) {
    entry(
        name,
        () -> {
          String[] separator = {"[\n"};
          items.accept(
              item -> {
                item(separator[0], item);
                separator[0] = ",\n";
              });
          text(separator[0].equals("[\n") ? "[]\n" : "\n]\n");
        });
  }

  private void item(String separator, Object value) {
    try {
      text(separator);
      zip.write(mapper.writeValueAsBytes(value));
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private void text(String text) throws IOException {
    zip.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private void entry(String name, Content content) {
    try {
      zip.putNextEntry(new ZipEntry(name));
      content.write();
      zip.closeEntry();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  /** Writes what is in one file. */
  @FunctionalInterface
  private interface Content {
    void write() throws IOException;
  }
}
