/**
 * A duty's sentence cut down to a heading of at most so many letters: whole clauses where they say enough, else whole words; "…" tells
 * that it goes on. The whole sentence must stand near it.
 */
export function shortText(text: string, most = 120): string {
  const whole = text.trim().replace(loose, '');
  if (whole.length <= most) return whole;
  const ends = [...whole.slice(0, most).matchAll(/[;.](?=\s)/g)].map(({ index }) => index);
  const end = ends.findLast((index) => index >= most / 3) ?? whole.lastIndexOf(' ', most - 1);
  return `${whole.slice(0, end > 0 ? end : most - 1).replace(loose, '')}…`;
}

const loose = /[\s.;,:]+$/;
