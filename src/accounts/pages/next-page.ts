/** Where to go after signing in: the page that was wanted, as a path of our own; anything else leads home. */
export function nextPage(wanted: string | null): string {
  if (!wanted) return '/';
  // Read as the browser reads it: '//host', '/\\host' and addresses with a scheme leave this site.
  const own = 'https://own.invalid';
  const url = URL.canParse(wanted, own) ? new URL(wanted, own) : null;
  if (!url || url.origin !== own || url.pathname === '/sign-in') return '/';
  return url.pathname + url.search + url.hash;
}
