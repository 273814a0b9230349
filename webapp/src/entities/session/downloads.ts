import { mutationOptions } from '@tanstack/react-query';
import { api, unwrap } from '@/lib/api/client';

/** A link to a download that needs no session: the browser follows it by itself, and renews none. */
export const downloadLinkMutation = mutationOptions({
  mutationFn: (address: string) => unwrap(api.POST('/api/auth/download-links', { body: { address } })),
});
