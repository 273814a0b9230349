package dev.mosaic.adapters.http.server.provider;

/** Lists of words the OpenAPI document names more than once. */
final class ApiTypeNames {
  static final String COMPLETIONS = "openai-completions";
  static final String RESPONSES = "openai-responses";
  static final String ANTHROPIC = "anthropic-messages";
  static final String OLLAMA = "ollama";
  static final String GOOGLE = "google-generative-ai";

  private ApiTypeNames() {}
}
