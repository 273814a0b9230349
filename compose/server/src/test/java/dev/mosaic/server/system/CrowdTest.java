package dev.mosaic.server.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.ports.store.PageRequest;
import dev.mosaic.ports.store.UserStore;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many at once, on the real database and with real password hashing. */
class CrowdTest {
  private final Instance instance = Instance.withoutEngine();
  private Browser ada;

  @BeforeEach
  void anAdminExists() {
    ada = instance.claimed();
  }

  @AfterEach
  void close() {
    instance.close();
  }

  @Test
  void fiftyClaimsOfOneInvitationMakeOneUser() throws Exception {
    String answer =
        ada.post("/api/admin/users/invite", "{\"email\":\"grace@example.org\"}").expect(201).body();
    String token = answer.replaceAll("(?s).*#token=([^\"]+)\".*", "$1");

    List<Integer> statuses =
        atOnce(
            50,
            i ->
                instance
                    .browser()
                    .post(
                        "/api/auth/invitations/" + token + "/accept",
                        "{\"username\":\"grace%d\",\"password\":\"correct horse battery\"}"
                            .formatted(i))
                    .status());

    assertThat(statuses.stream().collect(Collectors.groupingBy(s -> s, Collectors.counting())))
        .containsOnlyKeys(201, 404)
        .containsEntry(201, 1L);
    assertThat(
            instance
                .server()
                .bean(UserStore.class)
                .list(new UserStore.Query("grace", null, null), new PageRequest(1, 1))
                .total())
        .isEqualTo(1);
  }

  @Test
  void aHundredWrongPasswordsAreAHundredFailuresOfWhichFiveWereLookedAt() throws Exception {
    List<Integer> statuses =
        atOnce(
            100,
            i ->
                instance
                    .browser()
                    .post("/api/auth/login", "{\"username\":\"bob\",\"password\":\"wrong\"}")
                    .status());

    assertThat(statuses.stream().collect(Collectors.groupingBy(s -> s, Collectors.counting())))
        .containsOnlyKeys(401, 429)
        .containsEntry(401, 5L);
    assertThat(instance.database().dump().lines())
        .filteredOn(line -> line.startsWith("sign_in_attempt"))
        .satisfiesExactlyInAnyOrder(
            pair -> assertThat(pair).contains("|key=pair:", "|failures=100|"),
            name -> assertThat(name).contains("|key=name:", "|failures=5|"),
            address -> assertThat(address).contains("|key=address:", "|failures=5|"));
  }

  private static List<Integer> atOnce(int times, IntFunction<Integer> call) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> all =
          IntStream.range(0, times).mapToObj(i -> threads.submit(() -> call.apply(i))).toList();
      return all.stream()
          .map(
              future -> {
                try {
                  return future.get();
                } catch (Exception failure) {
                  throw new IllegalStateException(failure);
                }
              })
          .toList();
    }
  }
}
