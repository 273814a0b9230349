package dev.mosaic.server.options;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How this process runs. What the product does is not set here but in the web pages. */
public final class ServerOptions {
  @Option(
      names = "--port",
      defaultValue = "8080",
      paramLabel = "N",
      description = "Port of pages and API (default: ${DEFAULT-VALUE}).")
  public int port;

  @Option(
      names = "--bind",
      defaultValue = "0.0.0.0",
      paramLabel = "ADDRESS",
      description = "Address pages and API listen on (default: ${DEFAULT-VALUE}).")
  public String bind = "0.0.0.0";

  @Option(
      names = "--agents-port",
      paramLabel = "N",
      description =
          "Port agents fetch their settings from (default: --port + 1). Never publish it.")
  public @Nullable Integer agentsPort;

  @Option(
      names = "--agents-network",
      defaultValue = "10.214.0.0/16",
      paramLabel = "CIDR",
      description =
          "Range agents' networks are cut from, eight addresses each (default: ${DEFAULT-VALUE}).")
  public String agentsNetwork = "";

  @Option(
      names = "--agent-image",
      paramLabel = "IMAGE",
      description = "Image agents run from unless the settings name another.")
  public @Nullable String agentImage;

  @Option(
      names = "--docker-host",
      defaultValue = "unix:///var/run/docker.sock",
      paramLabel = "ADDRESS",
      description = "Address of the Docker Engine (default: ${DEFAULT-VALUE}).")
  public String dockerHost = "";

  @Option(
      names = "--host-address",
      paramLabel = "ADDRESS",
      description =
          "Address of the machine around Mosaic's container; may be repeated. Calls there count as"
              + " calls to this machine.")
  public List<InetAddress> hostAddresses = List.of();

  @Option(
      names = "--trusted-proxy",
      paramLabel = "CIDR",
      description =
          "Address or range of reverse proxies whose X-Forwarded headers are believed; may be"
              + " repeated.")
  public List<String> trustedProxies = List.of();

  @Option(
      names = "--webapp",
      paramLabel = "DIR",
      description = "Folder of the built web pages, to serve them from this process.")
  public @Nullable Path webapp;

  @Option(
      names = "--public-url",
      paramLabel = "URL",
      description = "Address people open, for the setup link (default: http://localhost:PORT).")
  public @Nullable String publicUrl;

  @Option(
      names = "--database-wait",
      defaultValue = "30",
      paramLabel = "SECONDS",
      description = "How long to wait at start for the database (default: ${DEFAULT-VALUE}).")
  public int databaseWait;

  @Option(
      names = "--stop-agents-on-exit",
      description = "Put all agents to sleep when this process ends, instead of leaving them on.")
  public boolean stopAgentsOnExit;

  /** Port of the agents' listener. */
  public int agentsPort() {
    return agentsPort == null ? port + 1 : agentsPort;
  }

  /** The address people open, without a trailing slash. */
  public String publicBase() {
    String url = publicUrl == null ? "http://localhost:" + port : publicUrl;
    return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
  }
}
