package dev.mosaic.adapters.http.client.vendor;

import dev.mosaic.adapters.http.protocol.json.JsonText;
import io.micronaut.json.tree.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a refusal says of a request's members. It may quote the key, so its words stay here.
 *
 * @param texts lower case, each as it stood
 */
public record RefusedMembers(List<String> texts) {
  private static final int LONGEST = 20_000;
  private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])\\d{1,3}(?:,\\d{3})+|\\d+");
  private static final Pattern NOT_KNOWN =
      Pattern.compile(
          "unsupported|not.{0,12} support|unknown|unrecogni[sz]ed|unexpected|extra|not"
              + " permitted|not allowed|forbid|not accept|no such|not exist|deprecated|invalid"
              + " (?:parameter|field|argument|property)|additional propert|not available|cannot"
              + " find field|does not have|no field|not valid for|not a valid"
              + " (?:parameter|field)|is invalid for");
  private static final Pattern TOO_LARGE =
      Pattern.compile(
          "too (?:large|big|high|long)|at most|maximum|max value|less than|exceed|range|between"
              + "|greater than|must be|limit|larger than|<=|> ?\\d|up to|higher than");
  private static final List<String> LIMITS =
      List.of(
          "max_tokens",
          "max_completion_tokens",
          "max_output_tokens",
          "maxoutputtokens",
          "num_predict");

  /** Reads a refusal, which may be anything. */
  public static RefusedMembers of(byte[] body) {
    List<String> texts = new ArrayList<>();
    JsonNode tree = JsonText.read(body).orElse(null);
    if (tree == null) {
      add(texts, new String(body, StandardCharsets.UTF_8));
    } else {
      collect(texts, tree);
    }
    return new RefusedMembers(List.copyOf(texts));
  }

  /** Whether a member is named, whatever is said of it. */
  public boolean name(String member) {
    // Some are words like any other, and count only where they stand alone or are quoted.
    boolean word = !member.contains("_");
    Pattern named =
        Pattern.compile(
            word
                ? "^(?:body\\.)?"
                    + Pattern.quote(member)
                    + "$|[\"'`]"
                    + Pattern.quote(member)
                    + "[\"'`]"
                : "(?<![a-z0-9_])" + Pattern.quote(member) + "(?![a-z0-9_])");
    return texts.stream().anyMatch(text -> named.matcher(text).find());
  }

  /** Whether a member is named as one the vendor does not know, or not for this model. */
  public boolean refuse(String member) {
    return name(member) && sayNotKnown();
  }

  /** Whether messages of a role are refused. */
  public boolean refuseRole(String role) {
    return texts.stream().anyMatch(text -> text.contains(role) || text.contains("role"));
  }

  /** Whether the member that limits an answer's length is named, by whatever name. */
  public boolean nameLimit() {
    return LIMITS.stream().anyMatch(this::name);
  }

  /** Whether a number is called larger than it may be. */
  public boolean callTooLarge() {
    return !sayNotKnown() && texts.stream().anyMatch(text -> TOO_LARGE.matcher(text).find());
  }

  /** The largest number that is named below another one, which may be the vendor's limit. */
  public OptionalInt largestBelow(int number) {
    return texts.stream()
        .filter(text -> TOO_LARGE.matcher(text).find())
        .flatMap(text -> NUMBER.matcher(text).results())
        .map(found -> found.group().replace(",", ""))
        .filter(digits -> digits.length() < 10)
        .mapToInt(Integer::parseInt)
        .filter(found -> found > 1 && found < number)
        .map(found -> sayExclusive() ? found - 1 : found)
        .max();
  }

  private boolean sayExclusive() {
    return texts.stream().anyMatch(text -> text.contains("exclusive"));
  }

  /** Whether more was sent than the model can read. */
  public boolean areAboutLength() {
    return new RefusalText(String.join(" ", texts), 0).areAboutLength();
  }

  /** Whether it is clear that the call itself is at fault, and not a member the vendor minds. */
  public boolean areAboutTheCall() {
    return areAboutLength()
        || texts.stream()
            .anyMatch(
                text -> text.contains("tool") || text.contains("message") && text.contains("role"));
  }

  @Override
  public String toString() {
    return "RefusedMembers";
  }

  private boolean sayNotKnown() {
    return texts.stream().map(NOT_KNOWN::matcher).anyMatch(Matcher::find);
  }

  private static void collect(List<String> texts, @Nullable JsonNode node) {
    if (node == null) {
      return;
    }
    if (node.isString()) {
      add(texts, node.getStringValue());
    } else if (node.isArray()) {
      node.values().forEach(item -> collect(texts, item));
    } else if (node.isObject()) {
      node.values().forEach(item -> collect(texts, item));
    }
  }

  private static void add(List<String> texts, String text) {
    texts.add(text.substring(0, Math.min(LONGEST, text.length())).strip().toLowerCase(Locale.ROOT));
  }
}
