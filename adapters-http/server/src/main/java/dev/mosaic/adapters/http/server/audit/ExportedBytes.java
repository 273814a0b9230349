package dev.mosaic.adapters.http.server.audit;

import dev.mosaic.adapters.http.server.problem.ProblemResponses;
import dev.mosaic.ports.store.ActingPerson;
import io.micronaut.core.annotation.Nullable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;

/**
 * What another thread writes, read while it does. A writer that fails never looks like one that is
 * done: reading then fails too, so that the connection breaks off instead of ending well.
 */
public final class ExportedBytes extends FilterInputStream {
  private static final int END = -1;

  private final PushbackInputStream pipe;
  private volatile @Nullable Throwable failure;

  private ExportedBytes(PushbackInputStream pipe) {
    super(pipe);
    this.pipe = pipe;
  }

  /** Writes a file. */
  @FunctionalInterface
  public interface Source {
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Begins to write on a thread of its own, and waits for the first byte.
   *
   * @throws RuntimeException of the source, if it fails before: the caller can still be told
   */
  public static InputStream of(Source source) {
    try {
      // A channel's: the streams' own takes the end of whoever read last for the end of all
      // reading,
      // and it is another thread that reads on.
      Pipe pipe = Pipe.open();
      ExportedBytes bytes =
          new ExportedBytes(new PushbackInputStream(Channels.newInputStream(pipe.source()), 1));
      OutputStream out = Channels.newOutputStream(pipe.sink());
      ActingPerson.start("export", () -> bytes.write(source, out));
      bytes.awaitFirst();
      return bytes;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void write(Source source, OutputStream pipeEnd) {
    try (OutputStream out = pipeEnd) {
      try {
        source.writeTo(out);
      } catch (IOException | RuntimeException | Error broken) {
        // Before the pipe is closed: its reader asks for it at the end.
        failure = broken;
      }
    } catch (IOException readerIsGone) {
      failure = readerIsGone;
    }
  }

  private void awaitFirst() throws IOException {
    int first = pipe.read();
    if (first != END) {
      pipe.unread(first);
    } else if (failure instanceof RuntimeException broken) {
      throw broken;
    } else if (failure != null) {
      throw new IOException("nothing was written", failure);
    }
  }

  @Override
  public int read() throws IOException {
    return unlessBroken(pipe.read());
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    return unlessBroken(pipe.read(target, offset, length));
  }

  private int unlessBroken(int read) throws IOException {
    Throwable broken = failure;
    if (read == END && broken != null) {
      throw new IOException("the export broke off; see " + ProblemResponses.log(broken));
    }
    return read;
  }
}
