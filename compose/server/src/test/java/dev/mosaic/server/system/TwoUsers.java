package dev.mosaic.server.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.domain.agent.AgentRecord;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two people's agents in real containers: they talk, and neither is within the other's reach. */
abstract class TwoUsers {
  private final TwoPeople people;

  TwoUsers(TwoPeople people) {
    this.people = people;
  }

  @Test
  void theAgentAnswersAndRemembersAfterItSlept() {
    String first = people.say("Please remember the word heliotrope.", null);
    String conversation = people.conversationOf();
    people.instance().mosaic().agents().life().stop().stop(people.adminId()).join();
    String second = people.say("Which word did I ask you to remember?", conversation);

    assertThat(first).contains("data: [DONE]");
    assertThat(second).contains(": waking", "heliotrope", "data: [DONE]");
    people.refreshRecords();
  }

  @Test
  void neitherContainerReachesTheOther() {
    String adasAddress = addressOf(people.adasAgent());
    String bobsAddress = addressOf(people.bobsAgent());

    assertThat(knock(people.adasAgent(), bobsAddress, 18789)).isEqualTo("closed");
    assertThat(knock(people.bobsAgent(), adasAddress, 18789)).isEqualTo("closed");
    assertThat(knock(people.adasAgent(), people.bobsAgent().containerName(), 18789))
        .isEqualTo("closed");
    assertThat(knock(people.adasAgent(), adasAddress, 18789))
        .as("its own gateway")
        .isEqualTo("open");
  }

  @Test
  void noContainerReachesTheDatabase() throws Exception {
    for (String address : hostAddresses()) {
      assertThat(knock(people.adasAgent(), address, people.instance().database().port()))
          .as(address)
          .isEqualTo("closed");
    }
  }

  @Test
  void noContainerGetsTheOthersSettings() {
    String script =
        """
        const token = require('fs').readFileSync(process.env.AGENT_TOKEN_FILE, 'utf8').trim();
        const ask = (path, headers) => fetch(process.env.MOSAIC_API_URL + path, {headers}).then(r => r.status);
        (async () => console.log(
          await ask('/api/internal/agent-config/user/' + process.env.AGENT_ID, {authorization: 'Bearer ' + token}),
          await ask('/api/internal/agent-config/user/%s', {authorization: 'Bearer ' + token}),
          await ask('/api/internal/agent-config/%s', {}),
          await ask('/api/settings/providers', {authorization: 'Bearer ' + token})))();
        """
            .formatted(people.bobsAgent().id().value(), people.bobsAgent().id().value());

    assertThat(DockerCli.node(people.adasAgent().containerName(), script))
        .isEqualTo("200 401 401 404");
  }

  private static String knock(AgentRecord from, String host, int port) {
    return DockerCli.node(
        from.containerName(),
        """
        const s = require('net').connect({host: '%s', port: %d});
        const end = word => { console.log(word); process.exit(); };
        s.on('connect', () => end('open')).on('error', () => end('closed'));
        setTimeout(() => end('closed'), 3000);
        """
            .formatted(host, port));
  }

  private static List<String> hostAddresses() throws SocketException {
    return NetworkInterface.networkInterfaces()
        .flatMap(NetworkInterface::inetAddresses)
        .filter(address -> address instanceof java.net.Inet4Address && !address.isLoopbackAddress())
        .map(InetAddress::getHostAddress)
        .toList();
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
