const locale = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '';

/** The sentence of the person's language, by `LANG`. */
export function inLanguage(vietnamese, english) {
  return locale.toLowerCase().startsWith('vi') ? vietnamese : english;
}

/** Tells the person what happens, on standard error: standard output is the command's own. */
export function say(vietnamese, english) {
  process.stderr.write(`${inLanguage(vietnamese, english)}\n`);
}

/** Ends with one sentence that says what to do. */
export function refuse(vietnamese, english) {
  say(vietnamese, english);
  process.exit(1);
}
