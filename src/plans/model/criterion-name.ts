/** What people call a criterion: its index, code and name in the office's language. */
export type CriterionName = {
  readonly index: string;
  readonly code: string;
  readonly name: string;
  /** What is known of it was put together again; nobody found the table itself. */
  readonly isRebuilt: boolean;
};

/** Criteria by their references ('papi/2021-2024/2.2.1'). */
export type CriterionNames = ReadonlyMap<string, CriterionName>;
