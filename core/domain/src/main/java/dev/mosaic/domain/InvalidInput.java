package dev.mosaic.domain;

/**
 * A value that cannot be what it claims to be. Carries the field as the HTTP contract spells it, a
 * stable code and a sentence that says the way out; never the value itself, which may be a secret.
 */
public final class InvalidInput extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String field;
  private final String code;

  /**
   * @param field camelCase field name, with index or dots for nested ones (`models[0].id`)
   * @param code stable snake_case code, e.g. `too_short`
   * @param message plain sentence for a person
   */
  public InvalidInput(String field, String code, String message) {
    super(message);
    this.field = field;
    this.code = code;
  }

  /** The field the person has to change. */
  public String field() {
    return field;
  }

  /** Stable code for clients. */
  public String code() {
    return code;
  }

  /** The plain sentence, never null. */
  public String sentence() {
    return String.valueOf(getMessage());
  }
}
