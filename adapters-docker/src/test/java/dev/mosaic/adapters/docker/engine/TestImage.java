package dev.mosaic.adapters.docker.engine;

import com.github.dockerjava.api.DockerClient;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/**
 * A small image made from this machine's own programs, so that no registry is needed. Like the
 * upstream image it has no state folder; `node` and `openclaw` in it only pretend.
 */
final class TestImage {
  private static final List<String> PROGRAMS =
      List.of(
          "sh", "bash", "cat", "chmod", "dirname", "id", "ln", "ls", "mkdir", "mv", "perl", "rm",
          "sleep", "stat", "tail", "timeout", "touch");
  private static final Pattern LIBRARY = Pattern.compile("(/\\S+) \\(0x");

  /** A test tells by `/tmp/fetch` what fetching settings again does, else nothing changed. */
  private static final String NODE =
      """
      #!/bin/sh
      case "$*" in
        *refresh.mjs\\ --undo) touch /tmp/undone ;;
        *refresh.mjs) if [ -f /tmp/fetch ]; then . /tmp/fetch; else echo same; fi ;;
        *) cat "$AGENT_TOKEN_FILE" ;;
      esac
      """;

  /** Prints what is put into `/tmp/say`. */
  private static final String OPENCLAW =
      """
      #!/bin/sh
      echo "gateway: $*"
      trap 'exit 0' TERM
      while [ ! -f /tmp/exit ]; do
        if [ -f /tmp/say ]; then mv /tmp/say /tmp/said; cat /tmp/said; fi
        sleep 0.05
      done
      exit "$(cat /tmp/exit)"
      """;

  private static final String LISTEN =
      """
      #!/bin/perl
      use IO::Socket::INET;
      my $server = IO::Socket::INET->new(LocalPort => $ARGV[0], Listen => 5, ReuseAddr => 1) or die;
      print "listening\\n"; STDOUT->flush();
      while (my $client = $server->accept()) { print $client "hello\\n"; close $client; }
      """;

  private TestImage() {}

  static void loadAs(DockerClient client, String name) {
    try {
      byte[] layer = tar(files());
      String config =
          """
          {"architecture":"%s","os":"linux","config":{},"rootfs":{"type":"layers","diff_ids":["sha256:%s"]}}
          """
              .formatted(architecture(), sha256(layer));
      String manifest =
          """
          [{"Config":"config.json","RepoTags":["%s"],"Layers":["layer.tar"]}]
          """
              .formatted(name);
      Map<String, byte[]> image = new TreeMap<>();
      image.put("config.json", bytes(config));
      image.put("layer.tar", layer);
      image.put("manifest.json", bytes(manifest));
      client.loadImageCmd(new ByteArrayInputStream(tar(image))).exec();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, byte[]> files() throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    for (String program : PROGRAMS) {
      Path path = which(program);
      files.put("bin/" + program, Files.readAllBytes(path));
      addLibraries(path.toString(), files);
    }
    addPerl(files);
    files.put("usr/local/bin/node", bytes(NODE));
    files.put("usr/local/bin/openclaw", bytes(OPENCLAW));
    files.put("usr/local/bin/listen", bytes(LISTEN));
    files.put("etc/passwd", bytes("root:x:0:0::/:/bin/sh\nnode:x:1000:1000::/home/node:/bin/sh\n"));
    // The engine's name service is asked only where this says so.
    files.put("etc/nsswitch.conf", bytes("hosts: files dns\n"));
    return files;
  }

  private static byte[] tar(Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out, "UTF-8")) {
      // The engine makes a folder that is not in the archive for root alone.
      for (String folder : folders(files)) {
        add(tar, folder, new byte[0]);
      }
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        add(tar, file.getKey(), file.getValue());
      }
    }
    return out.toByteArray();
  }

  private static SortedSet<String> folders(Map<String, byte[]> files) {
    SortedSet<String> folders = new TreeSet<>();
    for (String file : files.keySet()) {
      for (int at = file.indexOf('/'); at >= 0; at = file.indexOf('/', at + 1)) {
        folders.add(file.substring(0, at + 1));
      }
    }
    return folders;
  }

  private static void add(TarArchiveOutputStream tar, String name, byte[] content)
      throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry(name);
    entry.setMode(0755);
    entry.setSize(content.length);
    tar.putArchiveEntry(entry);
    tar.write(content);
    tar.closeArchiveEntry();
  }

  private static void addLibraries(String program, Map<String, byte[]> files) throws IOException {
    Matcher match = LIBRARY.matcher(run("ldd", program));
    while (match.find()) {
      String library = match.group(1);
      files.putIfAbsent(library.substring(1), Files.readAllBytes(Path.of(library)));
      // Name lookup is loaded late, so no program says it needs it.
      Path names = Path.of(library).resolveSibling("libnss_dns.so.2");
      if (Files.exists(names)) {
        files.putIfAbsent(names.toString().substring(1), Files.readAllBytes(names));
      }
    }
  }

  private static void addPerl(Map<String, byte[]> files) throws IOException {
    String list = "print join(qq(\\n), values %INC, @DynaLoader::dl_shared_objects)";
    for (String file : run("perl", "-MIO::Socket::INET", "-MSocket", "-e", list).lines().toList()) {
      files.put(file.substring(1), Files.readAllBytes(Path.of(file)));
    }
  }

  private static String architecture() {
    return "aarch64".equals(System.getProperty("os.arch")) ? "arm64" : "amd64";
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path which(String program) throws IOException {
    return Path.of(run("sh", "-c", "command -v " + program).strip()).toRealPath();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String run(String... command) throws IOException {
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
