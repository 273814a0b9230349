package dev.mosaic.server.cli;

import dev.mosaic.domain.InvalidInput;
import dev.mosaic.domain.secret.Password;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.server.options.StartRefused;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Reads a new password: asked for twice at a terminal, else the first line of standard input. Never
 * an argument, which every process of the machine could read.
 */
final class PasswordPrompt {
  private static final int USAGE = 64; // sysexits.h EX_USAGE

  private PasswordPrompt() {}

  static Password read() {
    Console console = System.console();
    String typed = console != null && console.isTerminal() ? asked(console) : firstLine(System.in);
    try {
      return new Password(new SecretText(typed));
    } catch (InvalidInput invalid) {
      throw new StartRefused(USAGE, invalid.sentence());
    }
  }

  private static String asked(Console console) {
    String first = new String(console.readPassword("New password: "));
    String second = new String(console.readPassword("Once more: "));
    if (!first.equals(second)) {
      throw new StartRefused(USAGE, "the two passwords differ; nothing was changed.");
    }
    return first;
  }

  private static String firstLine(InputStream in) {
    try {
      String line =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).readLine();
      if (line == null) {
        throw new StartRefused(
            USAGE, "there is no password on standard input; type it at a terminal or pipe it in.");
      }
      return line;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
