/** A person with an account, as others see them. */
export type Person = {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly title: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly roles: readonly Role[];
  /** Where they read mail; null for nowhere. */
  readonly email: string | null;
};

/** A person with the state of their account; `closedAt` is null while they may sign in. */
export type Account = Person & {
  readonly lastSignInAt: Date | null;
  readonly closedAt: Date | null;
};

export const roles = ['coordinator', 'officer', 'head', 'appraiser', 'chair', 'administrator'] as const;
/** What a person may be in a province's installation. */
export type Role = (typeof roles)[number];

/** How long a session lives after its last use, in days. */
const sessionDays = 30;

/** When a session that is used now ends. */
export function sessionEnd(now: Date): Date {
  return new Date(now.getTime() + sessionDays * 86_400_000);
}

/** A login as it is kept and compared: trimmed, in small letters. */
export function normalLogin(login: string): string {
  return login.normalize('NFC').trim().toLowerCase();
}

/** True when the person has one of the roles. */
export function isAnyOf(person: { readonly roles: readonly string[] }, ...wanted: readonly Role[]): boolean {
  return wanted.some((role) => person.roles.includes(role));
}
