import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { refuse } from './say.mjs';

/** The checkout's folder. */
export const root = fileURLToPath(new URL('..', import.meta.url));

const needed = 24;

/** The program's environment: Node keeps what it made of each source file, so that commands and threads start in half the time. */
export const environment = { NODE_COMPILE_CACHE: `${root}node_modules/.cache/compiled`, ...process.env };

/** The Node that runs Thước Đo: the one that npm installed with it, else the present one where it is new enough. */
export function findNode() {
  const pinned = `${root}node_modules/.bin/node`;
  if (existsSync(pinned)) return pinned;
  if (Number.parseInt(process.versions.node, 10) >= needed) return process.execPath;
  const machine = `${process.platform}-${process.arch}`;
  return refuse(
    `Chưa có Node ${needed} đi kèm cho máy này (${machine}). Hãy chạy “npm ci”; nếu vẫn thiếu, cài Node ${needed} trở lên.`,
    `Node ${needed} does not come along for this machine (${machine}) yet. Run “npm ci”; if it is still missing, install Node ${needed} or later.`,
  );
}

/** Runs the program to its end with this process's streams, passing signals on; its exit code, 128 + n after signal n as shells say. */
export function runThrough(program, args, given = environment) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'inherit', env: given });
    // A terminal sends Ctrl-C to the child as well; a signal sent to us alone must be passed on.
    const passOn = (signal) => {
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    };
    for (const signal of Object.keys(signalNumbers)) process.on(signal, passOn);
    // npm may be killed, and the shell that it starts us with passes no signal on: nobody is left then to end the child but we.
    const parent = process.ppid;
    const watch = setInterval(() => {
      if (!process.env.npm_lifecycle_event || process.ppid === parent) return;
      clearInterval(watch);
      child.kill('SIGTERM');
    }, 500);
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      clearInterval(watch);
      for (const name of Object.keys(signalNumbers)) process.off(name, passOn);
      resolve(code ?? 128 + (signalNumbers[signal] ?? 9));
    });
  });
}

const signalNumbers = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 };
