package dev.mosaic.adapters.http.server.docs;

import dev.mosaic.adapters.http.server.problem.Problem;
import dev.mosaic.adapters.http.server.security.RunsAsCaller;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** The API document and a page to browse it; nothing of it comes from anywhere else. */
@Hidden
@Controller
@RunsAsCaller
@Secured(SecurityRule.IS_ANONYMOUS)
class ApiDocsController {
  private static final String DOCUMENT = "/META-INF/swagger/mosaic-0.1.0.yml";
  private static final String PAGES = "/dev/mosaic/adapters/http/server/docs/";
  private static final String VIEWER = "/META-INF/resources/webjars/swagger-ui/5.34.1/";
  private static final Map<String, String> FILES =
      Map.of(
          "page.js", PAGES,
          "swagger-ui.css", VIEWER,
          "swagger-ui-bundle.js", VIEWER);

  /** The API document. */
  @Get("/openapi.yaml")
  HttpResponse<byte[]> document() throws IOException {
    return file(DOCUMENT, MediaType.of("application/yaml"));
  }

  /** The page. */
  @Get("/api-docs")
  HttpResponse<byte[]> page() throws IOException {
    return file(PAGES + "page.html", MediaType.TEXT_HTML_TYPE);
  }

  /** What the page needs. */
  @Get("/api-docs/{name}")
  HttpResponse<byte[]> part(String name) throws IOException {
    String folder = FILES.get(name);
    if (folder == null) {
      throw Problem.notFound();
    }
    return file(
        folder + name, MediaType.of(name.endsWith(".css") ? "text/css" : "text/javascript"));
  }

  private static HttpResponse<byte[]> file(String path, MediaType type) throws IOException {
    try (InputStream in = ApiDocsController.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("not packed: " + path);
      }
      return HttpResponse.ok(in.readAllBytes())
          .contentType(type)
          .header("Cache-Control", "no-cache");
    }
  }
}
