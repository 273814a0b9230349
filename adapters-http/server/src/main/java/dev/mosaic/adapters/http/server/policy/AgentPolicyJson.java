package dev.mosaic.adapters.http.server.policy;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mosaic.adapters.http.server.config.IdleBoundsJson;
import dev.mosaic.domain.InvalidInput;
import dev.mosaic.domain.agent.AgentEgress;
import dev.mosaic.domain.provider.AllowedHost;
import dev.mosaic.domain.settings.AgentPolicy;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What holds for everybody's agents.
 *
 * @param egress {@code closed}: agents reach Mosaic only, which calls their models and keeps the
 *     keys; {@code open}: they reach the internet besides; {@code direct}: they call their models
 *     themselves, and each container holds its owner's keys
 * @param allowedHosts hosts on private networks members may name as their vendors, as {@code host}
 *     or {@code host:port}
 * @param answerSilenceMin minutes without a sign of life after which an answer is ended, 1 to 1440
 * @param monthlyTokens what each person's agent may use in a calendar month, UTC; null for as much
 *     as it likes
 * @param membersMayShare whether members, too, may let others use their providers; administrators
 *     always may
 */
@Serdeable
public record AgentPolicyJson(
    @JsonProperty(required = true) @Schema(allowableValues = {"closed", "open", "direct"})
        String egress,
    @JsonProperty(required = true) @Size(max = 200)
        List<@Size(min = 1, max = 260) String> allowedHosts,
    @JsonProperty(required = true) IdleBoundsJson idleBounds,
    @JsonProperty(required = true) @Min(1) @Max(1440) int answerSilenceMin,
    @JsonProperty(required = true) @Min(1) @Nullable Long monthlyTokens,
    @JsonProperty(required = true) boolean membersMayShare) {

  static AgentPolicyJson of(AgentPolicy policy) {
    return new AgentPolicyJson(
        policy.egress().label(),
        policy.allowedHosts().stream().map(AllowedHost::toString).sorted().toList(),
        IdleBoundsJson.of(policy.shortestIdle(), policy.longestIdle()),
        Math.toIntExact(policy.longestSilence().toMinutes()),
        policy.monthlyTokens(),
        policy.membersMayShare());
  }

  AgentPolicy toPolicy() {
    return new AgentPolicy(
        AgentEgress.ofLabel(egress),
        hosts(),
        Duration.ofMinutes(idleBounds.min()),
        Duration.ofMinutes(idleBounds.max()),
        Duration.ofMinutes(answerSilenceMin),
        monthlyTokens,
        membersMayShare);
  }

  private Set<AllowedHost> hosts() {
    Set<AllowedHost> hosts = new HashSet<>();
    for (int i = 0; i < allowedHosts.size(); i++) {
      try {
        hosts.add(AllowedHost.parse(allowedHosts.get(i)));
      } catch (InvalidInput bad) {
        throw new InvalidInput("allowedHosts[" + i + "]", bad.code(), bad.sentence());
      }
    }
    return hosts;
  }
}
