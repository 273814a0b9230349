package dev.mosaic.server.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.domain.agent.AgentRecord;

/**
 * A compromised agent: from inside its container it holds as much of the agents' listener as it is
 * given, and comes again wherever it is refused, until this is closed.
 */
record Flood(AgentRecord from) implements AutoCloseable {
  private static final String SCRIPT =
      """
      const net = require('net'), fs = require('fs'), mosaic = new URL(process.env.MOSAIC_API_URL);
      const MEBIBYTE = 1048576, piece = Buffer.alloc(MEBIBYTE, 120), kind = '%s', foreign = '%s', many = %d;
      const token = fs.readFileSync(process.env.AGENT_TOKEN_FILE, 'utf8').trim();
      const shown = {none: '', wrong: 'wrong', foreign: token, idle: ''}[kind] ?? token;
      const id = kind === 'foreign' ? foreign : process.env.AGENT_ID;
      const call = `POST /llm/user/${id}/acme/chat/completions HTTP/1.1\\r\\nHost: mosaic\\r\\n`
        + (shown && `Authorization: Bearer ${shown}\\r\\n`);
      const head = {
        idle: '',
        chunked: call + `Transfer-Encoding: chunked\\r\\n\\r\\n${(32 * MEBIBYTE).toString(16)}\\r\\n`,
        busy: '',
        pipelined: (call + 'Content-Length: 2\\r\\n\\r\\n{}').repeat(1000),
      }[kind] ?? call + `Content-Length: ${32 * MEBIBYTE}\\r\\n\\r\\n`;
      let settled = 0;
      const hold = (first) => {
        let left = kind === 'drip' ? 1e9 : 31, told = !first;
        const settle = () => { if (!told) { told = true; settled++; } };
        const socket = net.connect({host: mosaic.hostname, port: mosaic.port});
        const next = () => {
          if (left-- > 0 && !socket.destroyed)
            kind === 'drip' ? setTimeout(() => socket.write('x', next), 1000) : socket.write(piece, next);
        };
        const whole = JSON.stringify({model: 'scripted-small', stream: false, messages: [{role: 'user', content: 'hi'}]});
        const ask = () => socket.write(call + `Content-Length: ${whole.length}\\r\\n\\r\\n` + whole);
        socket.on('connect', () => {
          socket.write(head);
          if (kind === 'busy') ask(); else if (!['idle', 'pipelined'].includes(kind)) next();
          setTimeout(settle, 1500);
        });
        socket.on('data', (data) => { if (kind === 'busy' && data.includes('HTTP/1.1 ')) ask(); }).on('error', settle).on('close', () => { settle(); setTimeout(hold, 50, false); });
      };
      for (let i = 0; i < many; i++) hold(true);
      fs.writeFileSync('/tmp/flooding', '');
      setInterval(() => {
        if (settled === many) fs.writeFileSync('/tmp/flooded', '');
        if (!fs.existsSync('/tmp/flooding')) { fs.rmSync('/tmp/flooded', {force: true}); process.exit(); }
      }, 100);
      """;

  /**
   * Begins, and waits until as much is held as can be.
   *
   * @param kind with which token, or how it holds its connections
   * @param foreign another agent, whose id it claims where the kind says so
   */
  static Flood of(String kind, int connections, AgentRecord from, AgentRecord foreign) {
    String script = SCRIPT.formatted(kind, foreign.id().value(), connections);
    DockerCli.run("exec", "-d", from.containerName(), "node", "-e", script);
    assertThat(awaitFile(from, "flooded", true)).isEqualTo("there");
    return new Flood(from);
  }

  @Override
  public void close() {
    DockerCli.run("exec", from.containerName(), "rm", "/tmp/flooding");
    assertThat(awaitFile(from, "flooded", false)).isEqualTo("there");
  }

  private static String awaitFile(AgentRecord agent, String name, boolean present) {
    return DockerCli.node(
        agent.containerName(),
        """
        setInterval(() => { if (require('fs').existsSync('/tmp/%s') === %s) { console.log('there'); process.exit(); } }, 100);
        setTimeout(() => { console.log('never'); process.exit(); }, 60000);
        """
            .formatted(name, present));
  }
}
