package dev.mosaic.server.system.keycloak;

import dev.mosaic.server.system.Instance;

/** A whole Mosaic without a container engine, and browsers that follow redirects to Keycloak. */
record MosaicServer(Instance instance) implements AutoCloseable {
  static final String ADMIN = "{\"username\":\"ada\",\"password\":\"correct horse battery\"}";

  static MosaicServer start() {
    MosaicServer started = new MosaicServer(Instance.withoutEngine());
    started.instance.claimed();
    return started;
  }

  String url() {
    return "http://127.0.0.1:" + instance.port();
  }

  WanderingBrowser browser() {
    return new WanderingBrowser(url());
  }

  /** A browser the first administrator, breakglass, is signed in at. */
  WanderingBrowser admin() {
    WanderingBrowser browser = browser();
    browser.post("/api/auth/login", ADMIN, 200);
    return browser;
  }

  @Override
  public void close() {
    instance.close();
  }
}
