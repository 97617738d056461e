/** A UUID of version 7 as text: sorted by time, given by the application, safe to show outside. */
export type Id = string;

/** Makes a new id; an argument of everything that creates, so that tests decide. */
export type MakeId = () => Id;
