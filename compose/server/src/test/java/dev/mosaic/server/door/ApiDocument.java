package dev.mosaic.server.door;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The API's document as a server publishes it. */
record ApiDocument(OpenAPI api, List<String> complaints) {
  private static final String REF = "#/components/schemas/";

  /** An operation with where it is. */
  record Operation(
      String path,
      String method,
      io.swagger.v3.oas.models.Operation described,
      ApiDocument document) {
    String id() {
      return described.getOperationId();
    }

    List<Parameter> parameters() {
      return described.getParameters() == null ? List.of() : described.getParameters();
    }

    /** What its JSON body is; null if it takes none. */
    Schema<?> body() {
      if (described.getRequestBody() == null) {
        return null;
      }
      MediaType json = described.getRequestBody().getContent().get("application/json");
      return json == null ? null : document.resolved(json.getSchema());
    }

    /** What it may answer with this status; null for one it does not name. */
    ApiResponse response(int status) {
      return described.getResponses().get(Integer.toString(status));
    }

    @Override
    public String toString() {
      return id() + ": " + method + " " + path;
    }
  }

  static ApiDocument parse(String text) {
    SwaggerParseResult result = new OpenAPIV3Parser().readContents(text, null, null);
    return new ApiDocument(
        result.getOpenAPI(), result.getMessages() == null ? List.of() : result.getMessages());
  }

  List<Operation> operations() {
    List<Operation> all = new ArrayList<>();
    new TreeMap<>(api.getPaths())
        .forEach(
            (path, item) ->
                item.readOperationsMap()
                    .forEach(
                        (PathItem.HttpMethod method, io.swagger.v3.oas.models.Operation each) ->
                            all.add(new Operation(path, method.name(), each, this))));
    return all;
  }

  Map<String, Schema> schemas() {
    return api.getComponents().getSchemas();
  }

  /** The schema itself where one only points to it. */
  Schema<?> resolved(Schema<?> schema) {
    Schema<?> found = schema;
    while (found.get$ref() != null) {
      found = schemas().get(found.get$ref().substring(REF.length()));
    }
    if (found.getAllOf() != null && found.getAllOf().size() == 1 && found.getProperties() == null) {
      Schema<?> only = resolved(found.getAllOf().getFirst());
      if (Boolean.TRUE.equals(found.getNullable()) && !Boolean.TRUE.equals(only.getNullable())) {
        Schema<?> copy = new io.swagger.v3.oas.models.media.ObjectSchema();
        copy.setProperties((Map) only.getProperties());
        copy.setRequired(only.getRequired());
        copy.setAdditionalProperties(only.getAdditionalProperties());
        copy.setNullable(true);
        return copy;
      }
      return only;
    }
    return found;
  }

  static boolean isNullable(Schema<?> schema) {
    return Boolean.TRUE.equals(schema.getNullable());
  }

  /** Whether it names all the members there are. */
  static boolean isClosed(Schema<?> schema) {
    return !Boolean.TRUE.equals(schema.getAdditionalProperties())
        && !(schema.getAdditionalProperties() instanceof Schema);
  }
}
