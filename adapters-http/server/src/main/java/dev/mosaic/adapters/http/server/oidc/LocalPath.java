package dev.mosaic.adapters.http.server.oidc;

import java.util.regex.Pattern;

/** A page of this instance; nobody is sent anywhere else after signing in. */
final class LocalPath {
  // Two slashes, or a slash and a backslash, would begin another host's name.
  private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[A-Za-z0-9/_.~%?=&-]{0,500}");

  private LocalPath() {}

  /** The path, or the first page if it is none. */
  static String orRoot(String path) {
    return LOCAL.matcher(path).matches() ? path : "/";
  }
}
