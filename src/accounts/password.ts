import { randomInt } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** OWASP's second recommended setting of argon2id: 19 MiB, two passes. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** A password as it is kept. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), cost);
}

/** True when `password` is the one that was kept; takes as long when there is none, so that logins can't be guessed by time. */
export async function passwordMatches(kept: string | null, password: string): Promise<boolean> {
  const matches = await verify(kept ?? (await nobodysPassword), password.normalize('NFC'), cost);
  return kept !== null && matches;
}

const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A password to hand to a person once: three groups of five letters without look-alikes, 74 bits. */
export function makePassword(): string {
  const group = () => Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join('');
  return [group(), group(), group()].join('-');
}

const nobodysPassword = hash('nobody has this password', cost);
