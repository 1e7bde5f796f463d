/** The application's mark: lines of ground, laid on each other. The same drawing as build/icons/icon-small.svg. */
export function Mark({ size = 20 }: { readonly size?: number | undefined }) {
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <rect width="16" height="16" rx="3.6" fill="#0b62d6" />
      <rect x="5.6" y="4" width="4.8" height="1.6" rx="0.8" fill="#fff" fillOpacity="0.8" />
      <rect x="4.4" y="7.2" width="7.2" height="1.6" rx="0.8" fill="#fff" fillOpacity="0.9" />
      <rect x="3.2" y="10.4" width="9.6" height="1.6" rx="0.8" fill="#fff" />
    </svg>
  );
}
