/** What a look at a link found: nobody looked yet, it answers, it does not. */
export const linkStates = ['unchecked', 'answers', 'silent'] as const;
export type LinkState = (typeof linkStates)[number];

/** Why a link counts as silent: the machine may not go there, the name is unknown, nothing came back, the certificate is bad, the answer was an error, it leads on without end. */
export const linkFaults = [
  'private-address',
  'unknown-host',
  'no-answer',
  'bad-certificate',
  'error-status',
  'too-many-redirects',
] as const;
export type LinkFault = (typeof linkFaults)[number];

/** What one look found; `status` is HTTP's, null where no answer came. */
export type LinkLook = {
  readonly state: 'answers' | 'silent';
  readonly status: number | null;
  readonly fault: LinkFault | null;
};

/** Longest address that is taken, in letters. */
const longestLink = 2000;

/** Days after which the link of an accepted proof is looked at again. */
export const lookAgainDays = 7;

/** An address of the web as it is kept, or null for what is none: another scheme, a name and password within, no host. */
export function readLink(text: string): string | null {
  const trimmed = text.trim();
  if (trimmed.length > longestLink || !URL.canParse(trimmed)) return null;
  const url = new URL(trimmed);
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
  return isWeb && url.hostname !== '' && url.username === '' && url.password === '' ? url.href : null;
}

/** What a look means: an answer without an error, or one that asks to sign in, since then the page is there. */
export function lookOfStatus(status: number): LinkLook {
  const answers = (status >= 200 && status < 400) || status === 401;
  return { state: answers ? 'answers' : 'silent', status, fault: answers ? null : 'error-status' };
}
