/** Four tiles that make one picture. */
export function Logo({ size = 24 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <rect x="2" y="2" width="9" height="9" rx="2.5" fill="var(--tile-1)" />
      <rect x="13" y="2" width="9" height="9" rx="4.5" fill="var(--tile-2)" />
      <rect x="2" y="13" width="9" height="9" rx="4.5" fill="var(--tile-3)" />
      <path d="M13 15.5a2.5 2.5 0 0 1 2.5-2.5H22v6.5a2.5 2.5 0 0 1-2.5 2.5H13z" fill="var(--tile-4)" />
    </svg>
  );
}
