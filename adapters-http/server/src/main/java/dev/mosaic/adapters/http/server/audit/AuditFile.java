package dev.mosaic.adapters.http.server.audit;

import dev.mosaic.ports.store.AuditLog;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Entries as a file, written while they are read: the log may be larger than the memory. */
final class AuditFile {
  private static final String[] COLUMNS = {
    "at", "actorId", "actor", "subjectId", "subject", "action", "target", "outcome", "address"
  };

  private final String name;
  private final MediaType type;
  private final Form form;

  private AuditFile(String name, MediaType type, Form form) {
    this.name = name;
    this.type = type;
    this.form = form;
  }

  static AuditFile csv() {
    return new AuditFile(
        "audit.csv",
        MediaType.of("text/csv"),
        (writer, source) -> {
          CSVPrinter printer = CSVFormat.RFC4180.builder().setHeader(COLUMNS).get().print(writer);
          source.accept(listed -> print(printer, listed));
          printer.flush();
        });
  }

  static AuditFile json(JsonMapper mapper) {
    return new AuditFile(
        "audit.json",
        MediaType.APPLICATION_JSON_TYPE,
        (writer, source) -> {
          String[] separator = {"[\n"};
          source.accept(
              listed -> {
                write(writer, separator[0], mapper, listed);
                separator[0] = ",\n";
              });
          writer.write(separator[0].equals("[\n") ? "[]\n" : "\n]\n");
        });
  }

  /**
   * The answer that holds the file.
   *
   * @param source hands every entry to the receiver it is given
   */
  HttpResponse<StreamedFile> answer(Consumer<Consumer<AuditLog.Listed>> source) {
    InputStream bytes =
        ExportedBytes.of(
            out -> {
              Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
              form.write(writer, source);
              writer.flush();
            });
    return HttpResponse.ok(new StreamedFile(bytes, type).attach(name));
  }

  private static void print(CSVPrinter printer, AuditLog.Listed listed) {
    AuditEntryJson entry = AuditEntryJson.of(listed);
    try {
      printer.printRecord(
          entry.at(),
          entry.actor() == null ? "" : entry.actor().id(),
          entry.actor() == null ? "" : SpreadsheetText.of(entry.actor().username()),
          entry.subject() == null ? "" : entry.subject().id(),
          entry.subject() == null ? "" : SpreadsheetText.of(entry.subject().username()),
          SpreadsheetText.of(entry.action()),
          SpreadsheetText.of(entry.target()),
          SpreadsheetText.of(entry.outcome()),
          SpreadsheetText.of(entry.address()));
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private static void write(
      Writer writer, String separator, JsonMapper mapper, AuditLog.Listed listed) {
    try {
      writer.write(separator);
      writer.write(mapper.writeValueAsString(AuditEntryJson.of(listed)));
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  /** How entries are written down. */
  @FunctionalInterface
  private interface Form {
    void write(Writer writer, Consumer<Consumer<AuditLog.Listed>> source) throws IOException;
  }
}
