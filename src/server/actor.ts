/** Somebody signed in, as every policy sees them. `roles` are words of the accounts slice. */
export type Actor = {
  readonly personId: string;
  readonly name: string;
  readonly unitId: string;
  readonly roles: readonly string[];
};

/** The rules that guard endpoints, by the permission's name: they ask about the actor alone. */
export type EndpointPolicies = Readonly<Record<string, (actor: Actor) => boolean>>;
