package dev.mosaic.application.sharing;

import dev.mosaic.application.provider.ProviderUse;
import dev.mosaic.domain.sharing.SharedAccount;
import java.time.Instant;
import java.util.List;

/**
 * What a person sees of an account somebody shares with them.
 *
 * @param used tokens of all kinds they used of it since the month began
 * @param resetsAt when the next month begins, UTC
 * @param uses what in their agent's config names it
 */
public record SharedAccountView(
    SharedAccount shared, long used, Instant resetsAt, List<ProviderUse> uses) {}
