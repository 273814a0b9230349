package dev.mosaic.ports.agent;

/** Where a container reaches the agents' listener. */
public record MosaicAddress(String host, int port) {
  public String url() {
    return "http://" + host + ":" + port;
  }
}
