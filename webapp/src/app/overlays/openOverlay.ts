import { createContext, use } from 'react';

export type Overlay = 'palette' | 'keys';

export const OpenOverlay = createContext<(overlay: Overlay) => void>(() => undefined);

/** Opens what lies over any page. */
export function useOpenOverlay(): (overlay: Overlay) => void {
  return use(OpenOverlay);
}
