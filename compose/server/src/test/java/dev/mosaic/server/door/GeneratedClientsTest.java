package dev.mosaic.server.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import client.generated.ApiClient;
import client.generated.ApiException;
import client.generated.api.ProvidersApi;
import client.generated.api.UsageApi;
import client.generated.api.UsersApi;
import client.generated.model.ModelDraftJson;
import client.generated.model.NewProviderJson;
import client.generated.model.ProviderJson;
import client.generated.model.UsageLimitChangeJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Clients that others' generators made from the published document work with a running server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GeneratedClientsTest {
  private static final Path TYPESCRIPT = Path.of("target", "typescript-client");
  private static final Path COMPILER =
      Path.of("..", "..", "webapp", "node_modules", "typescript", "bin", "tsc");

  private final House house = new House();
  private String token;

  @BeforeAll
  void makeAToken() {
    house.furnish();
    token = house.token();
  }

  @AfterAll
  void close() {
    house.close();
  }

  @Test
  void aJavaClientAddsReadsAndIsRefusedInItsOwnTypes() throws ApiException {
    ApiClient client = new ApiClient();
    client.updateBaseUri(house.address());
    client.setRequestInterceptor(call -> call.header("Authorization", "Bearer " + token));

    ProviderJson added =
        new ProvidersApi(client)
            .addProvider(
                new NewProviderJson()
                    .type(NewProviderJson.TypeEnum.CUSTOM)
                    .name("from-java")
                    .displayName("From Java")
                    .baseUrl(House.NOWHERE)
                    .addModelsItem(new ModelDraftJson().id("m"))
                    .saveUnverified(true));

    assertThat(new ProvidersApi(client).showProvider(added.getId()).getName())
        .isEqualTo("from-java");
    assertThat(new UsersApi(client).listUsers(null, null, null, 1, 10).getData()).isNotEmpty();
    assertThat(new UsageApi(client).setUsageLimit(new UsageLimitChangeJson().monthlyTokens(1_000L)))
        .isNotNull();
    ApiException refusal =
        catchThrowableOfType(
            ApiException.class, () -> new UsersApi(client).listUsers(null, null, null, 1, 101));
    assertThat(refusal.getCode()).isEqualTo(400);
    assertThat(refusal.getResponseBody()).contains("out_of_range");
  }

  @Test
  void aTypescriptClientCompilesAddsReadsAndIsRefused() throws Exception {
    assertThat(COMPILER).as("npm ci in webapp brings the compiler").exists();
    Files.writeString(TYPESCRIPT.resolve("package.json"), "{\"type\":\"module\"}");
    try (InputStream calls = GeneratedClientsTest.class.getResourceAsStream("/clients/calls.ts")) {
      Files.write(TYPESCRIPT.resolve("calls.ts"), calls.readAllBytes());
    }
    run(
        "node",
        COMPILER.toAbsolutePath().toString(),
        "--strict",
        "--target",
        "es2022",
        "--module",
        "nodenext",
        "--outDir",
        "out",
        "--types",
        "node",
        "--typeRoots",
        Path.of("..", "..", "webapp", "node_modules", "@types").toAbsolutePath().toString(),
        "calls.ts");

    String said = run("node", "out/calls.js", house.address(), token);

    assertThat(said.strip())
        .isEqualTo(
            "{\"addedAt\":true,\"listed\":true,\"personality\":\"\",\"limit\":true,\"people\":2,"
                + "\"refusal\":\"validation_failed\"}");
  }

  private static String run(String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .directory(TYPESCRIPT.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }
}
