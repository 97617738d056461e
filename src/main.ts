import { enableCompileCache } from 'node:module';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Settings } from './application.ts';
import { commands } from './commands.ts';
import { isDoneInPart, type Command, type Io } from './commands/command.ts';
import { isIsoDate } from './kernel/calendar.ts';
import { Problem, problem } from './kernel/problem.ts';
import { fill, type Language } from './kernel/words.ts';

/** The command line `thuocdo`. Nothing else reads the environment, the arguments or the standard streams. */
const environment = process.env;

// Sources are compiled once a checkout, which is a third of what a short command takes; never where others may write.
enableCompileCache(resolve(import.meta.dirname, '../node_modules/.cache/compiled'));

const exitCode = await main(process.argv.slice(2));
// Handles that a library leaves open must not keep a finished command alive; output is flushed before.
if (exitCode !== null) process.stdout.write('', () => process.exit(exitCode));

async function main(words: readonly string[]): Promise<number | null> {
  const [name = '--help', ...rest] = words;
  const language = readLanguage(words);
  const io = makeIo(language);
  const command = commands[name];
  if (!command) {
    io.say(overview(language));
    return name === '--help' || name === 'help' || name === '-h' ? 0 : 2;
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    io.say(`${command.usage}\n\n${command.summary[language]}`);
    return 0;
  }
  const given = readArguments(command, rest);
  if (!given) {
    io.say(command.usage);
    return 2;
  }
  try {
    const returned = await command.run(given, { io, settings: readSettings() });
    if (returned === 'running') return null;
    const result = isDoneInPart(returned) ? returned.result : returned;
    if (result !== undefined) {
      const shown = command.show && !given.options.json ? await command.show(result, language) : writeJson(result);
      process.stdout.write(`${shown}\n`);
    }
    return isDoneInPart(returned) ? 1 : 0;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const { sentencesOf } = await import('./server/problem-json.ts');
    const sentences = sentencesOf(error, { words: await command.words() });
    io.say(language === 'en' ? sentences.detailEn : sentences.detailVi);
    return error.code === 'server.usage' ? 2 : 1;
  }
}

function writeJson(result: unknown): string {
  return JSON.stringify(result, null, process.stdout.isTTY ? 2 : 0);
}

function readArguments(command: Command, words: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: words,
      options: { json: { type: 'boolean' }, lang: { type: 'string' }, ...command.options },
      allowPositionals: true,
    });
    if (positionals.length < command.positionals[0] || positionals.length > command.positionals[1]) return null;
    return { options: values as Record<string, string | boolean | undefined>, positionals };
  } catch {
    return null;
  }
}

function readSettings(): Settings {
  const production = environment.NODE_ENV === 'production';
  const fixedToday = environment.THUOCDO_TODAY || undefined;
  if (fixedToday && production) throw problem('server.test_clock_refused');
  if (fixedToday && !isIsoDate(fixedToday))
    throw problem('server.bad_setting', { name: 'THUOCDO_TODAY', value: fixedToday, wanted: '2026-11-25' });
  return {
    dataFolder: resolve(environment.THUOCDO_DATA || '.thuocdo'),
    databaseUrl: environment.DATABASE_URL || undefined,
    host: environment.HOST || '127.0.0.1',
    port: readNumber('PORT', 8080, 1, 65_535),
    fixedToday,
    behindTls: environment.THUOCDO_BEHIND_TLS === '1',
    uploadLimit: readNumber('THUOCDO_UPLOAD_MB', 50, 1, 2048) * 1_048_576,
    outbound: {
      smtpUrl: environment.THUOCDO_SMTP || undefined,
      mailFrom: environment.THUOCDO_MAIL_FROM || undefined,
      allowPrivateWebhooks: environment.THUOCDO_PRIVATE_WEBHOOKS === '1',
      address: environment.THUOCDO_ADDRESS || `http://localhost:${environment.PORT || 8080}`,
    },
    production,
  };
}

function readNumber(name: string, usual: number, least: number, most: number): number {
  const value = environment[name];
  if (!value) return usual;
  const number = Number(value);
  if (Number.isInteger(number) && number >= least && number <= most) return number;
  throw problem('server.bad_setting', { name, value, wanted: `${least} – ${most}` });
}

function readLanguage(words: readonly string[]): Language {
  const at = words.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const named = at < 0 ? undefined : (words[at]?.split('=')[1] ?? words[at + 1]);
  const locale = named ?? environment.LC_ALL ?? environment.LANG ?? '';
  return locale.toLowerCase().startsWith('en') ? 'en' : 'vi';
}

function makeIo(language: Language): Io {
  return {
    language,
    say: (line) => process.stderr.write(`${line}\n`),
    tell: (sentence, values) => process.stderr.write(`${fill(sentence[language], values)}\n`),
    async readInput() {
      const chunks: Buffer[] = [];
      for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
      return Buffer.concat(chunks);
    },
    untilStopped: () =>
      new Promise((stop) => {
        // Ctrl-C may come twice, from the terminal and from npm: the second must not end us before the database has stopped.
        for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop());
      }),
  };
}

function overview(language: Language): string {
  const lines = Object.entries(commands).map(
    ([name, { summary }]) => `  thuocdo ${name.padEnd(12)} ${summary[language]}`,
  );
  return [language === 'en' ? 'Commands:' : 'Các lệnh:', ...lines].join('\n');
}
