package dev.mosaic.server.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.domain.agent.AgentRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An administrator who tries to have Mosaic call another person's container. */
abstract class AdministratorAtAnAgent {
  private final TwoPeople people;

  AdministratorAtAnAgent(TwoPeople people) {
    this.people = people;
  }

  @Test
  void anAdministratorCannotSendMosaicToAnotherPersonsContainer() {
    String address = addressOf(people.bobsAgent());
    String[] part = address.split("\\.");
    String hex =
        "%02x%02x:%02x%02x"
            .formatted(
                Integer.parseInt(part[0]),
                Integer.parseInt(part[1]),
                Integer.parseInt(part[2]),
                Integer.parseInt(part[3]));
    listenIn(people.bobsAgent(), 4_242);
    assertThat(statusAt(address, 4_242)).as("what the host itself gets there").isEqualTo(200);

    for (String host :
        List.of(
            address,
            "[::ffff:" + address + "]",
            "[::ffff:0:" + address + "]",
            "[64:ff9b::" + address + "]",
            "[64:ff9b:1::" + address + "]",
            "[2002:" + hex + "::1]")) {
      for (int port : List.of(4_242, 18_789)) {
        String url = "http://" + host + ":" + port + "/v1";
        assertThat(people.ada().post("/api/settings/providers", account(url)).body())
            .as(url)
            .contains("blocked_address");
        assertThat(people.ada().post("/api/settings/providers/probe", draft(url)).body())
            .as(url)
            .contains("blocked_address");
        assertThat(people.ada().put("/api/admin/oidc", issuer(url)).body())
            .as(url)
            .contains("blocked_address");
      }
    }
    for (String host : List.of("0x" + hex.replace(":", ""), decimal(part))) {
      assertThat(
              people
                  .ada()
                  .post("/api/settings/providers", account("http://" + host + ":4242"))
                  .status())
          .isIn(400, 422);
    }

    assertThat(heardIn(people.bobsAgent()))
        .as("requests but the host's own")
        .isEqualTo("GET /from-the-host");
  }

  @Test
  void anUntriedAccountAtAnotherPersonsContainerIsNeverCalled() {
    String url = "http://" + addressOf(people.bobsAgent()) + ":4243/v1";
    listenIn(people.bobsAgent(), 4_243);
    String saved =
        people
            .ada()
            .post(
                "/api/settings/providers",
                account(url)
                    .replace(
                        "}", ",\"saveUnverified\":true,\"models\":[{\"id\":\"scripted-small\"}]}"))
            .expect(201)
            .body();
    String id = saved.replaceAll("(?s).*?\"id\":\"([0-9a-f-]{36})\".*", "$1");

    assertThat(people.ada().post("/api/settings/providers/" + id + "/probe", "").body())
        .contains("blocked_address");
    assertThat(heardIn(people.bobsAgent())).doesNotContain("/v1");

    people.ada().send("DELETE", "/api/settings/providers/" + id).expect(204);
  }

  private static String account(String url) {
    return """
    {"type":"custom","name":"spy","displayName":"Spy","baseUrl":"%s","apiKey":"sk-of-a-spy"}
    """
        .formatted(url);
  }

  private static String draft(String url) {
    return """
    {"type":"custom","baseUrl":"%s","apiKey":"sk-of-a-spy"}
    """
        .formatted(url);
  }

  private static String issuer(String url) {
    return """
    {"issuerUrl":"%s","clientId":"mosaic","clientSecret":"of-no-use"}
    """
        .formatted(url);
  }

  private static String decimal(String... part) {
    long number = 0;
    for (String each : part) {
      number = number << 8 | Integer.parseInt(each);
    }
    return Long.toString(number);
  }

  /** Answers whatever comes and notes it in a file, as an agent with a shell can. */
  private static void listenIn(AgentRecord agent, int port) {
    DockerCli.run(
        "exec",
        "-d",
        agent.containerName(),
        "node",
        "-e",
        """
        require('http').createServer((q, a) => {
          require('fs').appendFileSync('/tmp/heard', q.method + ' ' + q.url + '\\n');
          a.end('{}');
        }).listen(%d, '0.0.0.0', () => require('fs').writeFileSync('/tmp/listens-%d', ''));
        """
            .formatted(port, port));
    DockerCli.node(
        agent.containerName(),
        "while (!require('fs').existsSync('/tmp/listens-%d')) {}".formatted(port));
  }

  private static String heardIn(AgentRecord agent) {
    return DockerCli.node(
        agent.containerName(),
        "try { console.log(require('fs').readFileSync('/tmp/heard', 'utf8')) } catch {}");
  }

  private static int statusAt(String address, int port) {
    try {
      URI server = URI.create("http://%s:%d/from-the-host".formatted(address, port));
      return ((HttpURLConnection) server.toURL().openConnection()).getResponseCode();
    } catch (IOException away) {
      throw new UncheckedIOException(away);
    }
  }

  private static String addressOf(AgentRecord agent) {
    return DockerCli.run(
            "inspect",
            "-f",
            "{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}",
            agent.containerName())
        .strip();
  }
}
