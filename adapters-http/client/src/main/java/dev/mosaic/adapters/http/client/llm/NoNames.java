package dev.mosaic.adapters.http.client.llm;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/** Looks no name up: where a call may go was decided before, by address. */
final class NoNames implements DnsResolver {
  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    throw new UnknownHostException("names are not looked up here");
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }
}
