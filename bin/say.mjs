const locale = process.env.LC_ALL || process.env.LANG || '';

/** Tells the person what happens, in English where `LANG` asks for it, on standard error: standard output is the command's own. */
export function say(vietnamese, english) {
  process.stderr.write(`${locale.toLowerCase().startsWith('en') ? english : vietnamese}\n`);
}

/** Ends with one sentence that says what to do. */
export function refuse(vietnamese, english) {
  say(vietnamese, english);
  process.exit(1);
}
