package dev.mosaic.adapters.http.client.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.adapters.http.protocol.json.JsonText;
import dev.mosaic.domain.provider.ModelFacts;
import dev.mosaic.domain.provider.ProbeReport.FoundModel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelListTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"id\":\"a/b\"},{\"id\":\"c\"}]",
        "[\"a/b\",\"c\"]",
        "{\"data\":[{\"id\":\"a/b\"},{\"id\":\"c\"}]}",
        "{\"models\":[{\"name\":\"a/b\"},{\"name\":\"c\"}]}",
        "{\"data\":{\"models\":[{\"model\":\"a/b\"},{\"model\":\"c\"}]}}",
        "{\"data\":{\"data\":[{\"model_name\":\"a/b\"},{\"slug\":\"c\"}]}}",
        "{\"data\":{\"a/b\":{\"x\":1},\"c\":{}}}",
        "{\"success\":true,\"errors\":[],\"result\":[{\"id\":\"a/b\"},{\"id\":\"c\"},{\"id\":7,\"x\":1}]}",
      })
  void readsListsInEveryShape(String json) {
    assertThat(read(json).orElseThrow().models()).extracting(FoundModel::id).startsWith("a/b", "c");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "7",
        "{\"data\":7}",
        "[[1]]",
        "{\"code\":401,\"msg\":\"no\"}",
        "[{\"x\":1}]"
      })
  void takesNothingElseForAList(String json) {
    assertThat(read(json)).isEmpty();
  }

  @Test
  void takesAnEmptyListForOne() {
    assertThat(read("{\"data\":[]}").orElseThrow().models()).isEmpty();
  }

  @Test
  void readsWhatModelsCan() {
    ModelList list =
        read("""
        {"data":[
          {"id":"routed","architecture":{"input_modalities":["text","image"]},
           "supported_parameters":["tools","reasoning"],"context_length":5},
          {"id":"blind","architecture":{"input_modalities":["text"]},
           "supported_parameters":["tools"]},
          {"id":"mistral","capabilities":{"vision":true},"max_context_length":6},
          {"id":"unknown"}]}\
        """)
            .orElseThrow();

    assertThat(list.facts().of("routed")).isEqualTo(ModelFacts.listed(true, true));
    assertThat(list.facts().of("blind")).isEqualTo(ModelFacts.listed(false, false));
    assertThat(list.facts().of("mistral")).isEqualTo(ModelFacts.listed(null, true));
    assertThat(list.facts().of("unknown")).isEqualTo(ModelFacts.NONE);
    assertThat(list.models())
        .extracting(FoundModel::contextWindow)
        .containsExactly(5, null, 6, null);
  }

  private static Optional<ModelList> read(String json) {
    return JsonText.read(json.getBytes(StandardCharsets.UTF_8)).flatMap(ModelList::read);
  }
}
