package dev.mosaic.adapters.http.server.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.domain.provider.ApiType;
import dev.mosaic.domain.provider.ProviderType;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The API's lists of words stand in annotations, which cannot be worked out from the enums they
 * name; so they are held to them here.
 */
class VendorWordsTest {
  @ParameterizedTest
  @ValueSource(
      classes = {
        PresetJson.class,
        ProviderJson.class,
        NewProviderJson.class,
        ProviderDraftJson.class
      })
  void everyKindOfVendorIsListed(Class<?> record) throws NoSuchFieldException {
    assertThat(listed(record, "type"))
        .containsExactlyElementsOf(
            Stream.of(ProviderType.values()).map(ProviderType::label).toList());
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        PresetJson.class,
        ProviderJson.class,
        NewProviderJson.class,
        ProviderDraftJson.class,
        ProviderChangeJson.class
      })
  void everyProtocolIsListed(Class<?> record) throws NoSuchFieldException {
    assertThat(listed(record, "apiType"))
        .containsExactlyElementsOf(Stream.of(ApiType.values()).map(ApiType::label).toList());
  }

  private static String[] listed(Class<?> record, String component) throws NoSuchFieldException {
    Schema schema = record.getDeclaredField(component).getAnnotation(Schema.class);
    assertThat(schema).as("%s.%s", record.getSimpleName(), component).isNotNull();
    return Arrays.copyOf(schema.allowableValues(), schema.allowableValues().length);
  }
}
