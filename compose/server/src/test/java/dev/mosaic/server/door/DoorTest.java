package dev.mosaic.server.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mosaic.server.door.ApiDocument.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Tries every operation of the API document with what it says it does not take, on the real server
 * over a real database. A new operation is tried by itself.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DoorTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int SERVER_ERRORS = 500;
  private static final int UNAVAILABLE = 503;
  private static final int UNAUTHENTICATED = 401;
  private static final int REFUSALS = 400;
  private static final List<String> NO_BODIES =
      List.of(
          "",
          "null",
          "[]",
          "\"x\"",
          "7",
          "true",
          "{",
          "{} {}",
          "{\"a\":}",
          "\u0000",
          "[".repeat(5_000));

  private final House house = new House();
  private ApiDocument document;

  @BeforeAll
  void readTheDocument() {
    house.furnish();
    document = house.document();
  }

  @AfterAll
  void close() {
    house.close();
  }

  @Test
  void theDocumentIsValid() {
    assertThat(document.complaints()).isEmpty();
    assertThat(document.operations()).hasSizeGreaterThan(70);
  }

  @Test
  void everyTextAndListOfARequestSaysHowLongItMayBe() {
    List<String> silent = new ArrayList<>();
    for (Operation operation : document.operations()) {
      if (operation.body() != null && ApiDocument.isClosed(operation.body())) {
        silent.addAll(boundless(operation.id(), operation.body()));
      }
    }

    assertThat(silent).isEmpty();
  }

  @Test
  void everyOperationNamesItsStatuses() {
    for (Operation operation : document.operations()) {
      assertThat(operation.described().getResponses().keySet())
          .as(operation.toString())
          .allMatch(status -> status.matches("[1-5]\\d\\d"));
    }
  }

  @TestFactory
  Stream<DynamicTest> refusesBodiesThatDoNotFit() {
    return each(
        operation -> operation.body() != null,
        operation -> {
          List<String> wrong = new ArrayList<>();
          Visitor visitor = house.visitor();
          String path = house.pathOf(operation);
          for (Mistakes.Mistake mistake : Mistakes.in(document, operation.body(), house.words())) {
            Answer answer = visitor.send(operation.method(), path, mistake.body());
            wrong.addAll(complaints(mistake.toString(), answer, operation));
            if (answer.status() != REFUSALS || !names(answer, mistake.path())) {
              wrong.add(mistake + " -> " + answer.status() + " " + answer.body());
            }
          }
          for (String body : NO_BODIES) {
            Answer answer = visitor.send(operation.method(), path, body);
            wrong.addAll(complaints("the body " + start(body), answer, operation));
            if (answer.status() != REFUSALS || !names(answer, "body")) {
              wrong.add("the body " + start(body) + " -> " + answer.status() + answer.body());
            }
          }
          wrong.addAll(otherMediaTypes(operation, visitor, path));
          return wrong;
        });
  }

  private List<String> otherMediaTypes(Operation operation, Visitor visitor, String path) {
    List<String> wrong = new ArrayList<>();
    for (String type :
        List.of("text/plain", "application/xml", "garbage", "a/b;;c", "multipart/form-data")) {
      Answer answer =
          visitor.call(
              visitor
                  .request(operation.method(), path, BodyPublishers.ofString("{}"))
                  .header("Content-Type", type));
      wrong.addAll(complaints("the media type " + type, answer, operation));
      if (answer.status() < REFUSALS) {
        wrong.add("the media type " + type + " -> " + answer.status());
      }
    }
    return wrong;
  }

  @TestFactory
  Stream<DynamicTest> refusesAddressesThatDoNotFit() {
    return each(
        operation -> !operation.parameters().isEmpty(),
        operation -> {
          List<String> wrong = new ArrayList<>();
          Visitor visitor = house.visitor();
          for (Parameter parameter : operation.parameters()) {
            if (parameter.getIn().equals("query")) {
              for (String query : OddAddresses.queriesFor(parameter)) {
                Answer answer = send(visitor, operation, house.pathOf(operation) + "?" + query);
                wrong.addAll(complaints(query, answer, operation));
                if (!isRefused(answer, parameter)) {
                  wrong.add(start(query) + " -> " + answer.status() + " " + answer.body());
                }
              }
            } else if (parameter.getIn().equals("path")) {
              for (String id : OddAddresses.IDS) {
                Answer answer = send(visitor, operation, House.pathWith(operation, id));
                wrong.addAll(complaints("the id " + start(id), answer, operation));
                if (answer.status() < REFUSALS) {
                  wrong.add("the id " + start(id) + " -> " + answer.status());
                }
              }
            }
          }
          return wrong;
        });
  }

  /** As a value that does not fit; or, where it is what a caller signs in by, as that. */
  private static boolean isRefused(Answer answer, Parameter parameter) {
    return parameter.getName().equals("link")
        ? answer.status() == UNAUTHENTICATED
        : answer.status() == REFUSALS && names(answer, parameter.getName());
  }

  @TestFactory
  Stream<DynamicTest> readsNothingIntoOddHeaders() {
    Map<String, List<String>> odd =
        Map.of(
            "Accept", List.of("///", "garbage", "text/html;q=abc", ""),
            "Accept-Language", List.of(";;;", "x".repeat(500)),
            "If-Match", List.of("\"", "x", "W/"),
            "Last-Event-ID", List.of("x", "-1", "99999999999999999999"),
            "X-Request-Id", List.of("\u00e9", "a b", "x".repeat(1_000)),
            "X-Forwarded-For", List.of("garbage", "::::", "1.2.3.4,,,"));
    return each(
        operation -> operation.method().equals("GET"),
        operation -> {
          List<String> wrong = new ArrayList<>();
          Visitor visitor = house.visitor();
          odd.forEach(
              (name, values) ->
                  values.forEach(
                      value -> {
                        Answer answer =
                            visitor.call(
                                visitor
                                    .request(
                                        "GET", house.pathOf(operation), BodyPublishers.noBody())
                                    .setHeader(name, value));
                        wrong.addAll(complaints(name + ": " + start(value), answer, operation));
                      }));
          return wrong;
        });
  }

  @TestFactory
  Stream<DynamicTest> answersHeadWhereItAnswersGet() {
    return each(
        operation -> operation.method().equals("GET"),
        operation -> {
          Visitor visitor = house.visitor();
          Answer get = visitor.send("GET", house.pathOf(operation));
          Answer head = visitor.send("HEAD", house.pathOf(operation));
          return head.status() == get.status() && head.body().isEmpty()
              ? List.of()
              : List.of("GET " + get.status() + ", HEAD " + head.status());
        });
  }

  @TestFactory
  Stream<DynamicTest> answersAsTheDocumentSays() {
    Samples samples = new Samples(document, house.words());
    return each(
        operation -> true,
        operation -> {
          Visitor visitor = house.visitor();
          String path = house.pathOf(operation);
          Answer answer =
              operation.body() == null
                  ? visitor.send(operation.method(), path)
                  : visitor.send(operation.method(), path, samples.of(operation.body()).toString());
          return complaints("a call that fits", answer, operation);
        });
  }

  private Answer send(Visitor visitor, Operation operation, String path) {
    return operation.body() == null
        ? visitor.send(operation.method(), path)
        : visitor.send(
            operation.method(),
            path,
            new Samples(document, house.words()).of(operation.body()).toString());
  }

  private Stream<DynamicTest> each(
      Predicate<Operation> which, java.util.function.Function<Operation, List<String>> complaints) {
    return document.operations().stream()
        .filter(which)
        .map(
            operation ->
                DynamicTest.dynamicTest(
                    operation.toString(), () -> assertThat(complaints.apply(operation)).isEmpty()));
  }

  private static List<String> complaints(String what, Answer answer, Operation operation) {
    List<String> all = new ArrayList<>();
    if (answer.status() >= SERVER_ERRORS && answer.status() != UNAVAILABLE) {
      all.add(what + " -> " + answer.status() + " " + answer.body());
    }
    for (String complaint : AnswerCheck.complaintsAbout(answer, operation)) {
      all.add(what + ": " + complaint);
    }
    return all;
  }

  private static boolean names(Answer answer, String path) {
    try {
      JsonNode errors = MAPPER.readTree(answer.body()).path("errors");
      for (JsonNode error : errors) {
        if (error.path("field").asText().equals(path)) {
          return true;
        }
      }
      return false;
    } catch (JsonProcessingException noJson) {
      return false;
    }
  }

  private List<String> boundless(String path, Schema<?> described) {
    Schema<?> schema = document.resolved(described);
    String type = String.valueOf(schema.getType());
    List<String> found = new ArrayList<>();
    if (type.equals("string")
        && schema.getMaxLength() == null
        && schema.getEnum() == null
        && !"date-time".equals(schema.getFormat())) {
      found.add(path);
    }
    if (type.equals("array")) {
      if (schema.getMaxItems() == null) {
        found.add(path);
      }
      found.addAll(boundless(path + "[]", schema.getItems()));
    }
    if (schema.getProperties() != null) {
      schema
          .getProperties()
          .forEach((name, member) -> found.addAll(boundless(path + "." + name, member)));
    }
    return found;
  }

  private static String start(String text) {
    return text.length() > 60 ? text.substring(0, 60) + "…" : text;
  }
}
