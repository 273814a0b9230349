package dev.mosaic.domain.session;

/** What a personal access token may be used for. */
public enum TokenScope {
  /** Talking with one's own agent, nothing else. */
  CHAT,
  /** All its owner may do, save what needs a person at a browser: sessions, tokens, passwords. */
  FULL
}
