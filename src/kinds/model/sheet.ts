import { z } from 'zod';
import type { TaskKind } from '../../plans/model/plan.ts';

/** Kinds of duties that have a sheet of fields of their own; the other kinds are what their sentence says. */
export const typedKinds = [
  'disclosure',
  'inspection',
  'initiative',
  'communication-topic',
] as const satisfies readonly TaskKind[];
export type TypedKind = (typeof typedKinds)[number];

/** What a field holds: a line or a longer text, a day, an address of the web, a unit, an entry of the catalogue, a number of something, one or several of a list. */
export type Field = (
  | { readonly type: 'line' | 'text' | 'day' | 'link' | 'unit' | 'duty' }
  | { readonly type: 'number'; readonly of?: 'days' }
  | { readonly type: 'choice' | 'choices'; readonly of: readonly string[] }
) & {
  /** Without it the sheet is not whole, and says so; saving is never refused for it, since people fill in what they know. */
  readonly required?: true;
  /** Asked for only once this refusal came, or where it was answered before. */
  readonly after?: `kinds.${string}`;
};

/** What a kind asks for: once of the task, and of each unit each time that it is done. */
type Sheet = { readonly task: Readonly<Record<string, Field>>; readonly work: Readonly<Record<string, Field>> };

/** The sheets of all kinds as data, from which forms, columns, checks and the contract follow. Labels are the words `field.{kind}.{name}`. */
export const sheets = {
  disclosure: {
    task: {
      duty: { type: 'duty' },
      what: { type: 'text', required: true },
      places: {
        type: 'choices',
        of: ['headquarters', 'village-hall', 'portal', 'loudspeaker', 'other-place'],
        required: true,
      },
      standDays: { type: 'number', of: 'days' },
      basis: { type: 'line' },
    },
    work: {
      link: { type: 'link' },
      postedAt: { type: 'line' },
      postedFrom: { type: 'day', required: true },
      postedTo: { type: 'day' },
    },
  },
  inspection: {
    task: {
      target: { type: 'unit', required: true },
      content: { type: 'text', required: true },
      from: { type: 'day', required: true },
      to: { type: 'day', required: true },
      decision: { type: 'line' },
      overlapReason: { type: 'text', after: 'kinds.inspections_overlap' },
    },
    work: { conclusion: { type: 'line' }, concludedOn: { type: 'day' } },
  },
  initiative: {
    task: {
      authors: { type: 'line', required: true },
      improves: { type: 'text', required: true },
      effect: { type: 'text', required: true },
    },
    work: {},
  },
  'communication-topic': {
    task: {
      channels: {
        type: 'choices',
        of: ['press', 'radio-television', 'website', 'social-network', 'broadcast', 'meeting', 'visual'],
        required: true,
      },
      product: {
        type: 'choice',
        of: ['article', 'video', 'programme', 'leaflet', 'poster', 'training', 'contest', 'other-product'],
        required: true,
      },
      quantity: { type: 'number', required: true },
    },
    work: { people: { type: 'number' }, views: { type: 'number' }, measured: { type: 'text' } },
  },
} as const satisfies Readonly<Record<TypedKind, Sheet>>;

/** Whether a field is said once of the task, or of a unit's work each time. */
export type Part = keyof Sheet;

type Sheets = typeof sheets;
type ValueOf<F> = F extends { readonly type: 'number' }
  ? number
  : F extends { readonly type: 'choices'; readonly of: readonly (infer V)[] }
    ? readonly V[]
    : F extends { readonly type: 'choice'; readonly of: readonly (infer V)[] }
      ? V
      : string;

/** A kind's fields; what nobody wrote is null, never 0 and never empty. */
export type FieldsOf<K extends TypedKind, P extends Part> = {
  readonly [N in keyof Sheets[K][P]]: ValueOf<Sheets[K][P][N]> | null;
};

/** The fields of one part with their kind: what differs by kind is told apart by it. */
export type Written<P extends Part> = P extends Part
  ? { readonly [K in TypedKind]: { readonly kind: K; readonly fields: FieldsOf<K, P> } }[TypedKind]
  : never;

/** A field's value where its kind is not known, as forms and tables handle it. */
export type FieldValue = string | number | readonly string[] | null;

/** True for a kind that has a sheet. */
export function isTyped(kind: TaskKind): kind is TypedKind {
  return typedKinds.some((one) => one === kind);
}

/** The fields of a part of a kind's sheet in their order, by name. */
export function fieldsOf(kind: TypedKind, part: Part): readonly (readonly [string, Field])[] {
  return Object.entries<Field>(sheets[kind][part]);
}

/** Checks and completes what was sent or kept for a part of a kind: what is not there is null, and nothing is kept as an empty text or list. */
export function schemaOf<K extends TypedKind, P extends Part>(kind: K, part: P): z.ZodType<FieldsOf<K, P>> {
  const shape = Object.fromEntries(fieldsOf(kind, part).map(([name, field]) => [name, valueSchema(field)]));
  // The shape is made from the very sheet from which the type is.
  return z.object(shape) as unknown as z.ZodType<FieldsOf<K, P>>;
}

/** The same for whichever kind is named beside it. */
export function writtenSchema<P extends Part>(part: P) {
  const of = <K extends TypedKind>(kind: K) => z.object({ kind: z.literal(kind), fields: schemaOf(kind, part) });
  return z.discriminatedUnion('kind', [
    of('disclosure'),
    of('inspection'),
    of('initiative'),
    of('communication-topic'),
  ]);
}

/** Names of the required fields of a part that are still empty. */
export function missingOf({ kind, fields }: Written<Part>, part: Part): readonly string[] {
  const values: Readonly<Record<string, FieldValue>> = fields;
  return fieldsOf(kind, part)
    .filter(([name, field]) => field.required && (values[name] ?? null) === null)
    .map(([name]) => name);
}

function valueSchema(field: Field): z.ZodType<FieldValue> {
  if (field.type === 'number') return field.of === 'days' ? orNull(z.int().min(1).max(mostDays)) : orNull(anyNumber);
  if (field.type === 'choice') return orNull(z.enum(field.of));
  if (field.type === 'choices') return orNull(z.array(z.enum(field.of)).min(1).max(field.of.length));
  if (field.type === 'day') return orNull(z.iso.date());
  if (field.type === 'unit') return orNull(z.uuid());
  return orNull(z.string().trim().min(1).max(longest[field.type]));
}

/** What is left out is not known. */
function orNull(schema: z.ZodType<FieldValue>) {
  return schema.nullable().default(null);
}

const longest = { line: 300, text: 4000, link: 2000, duty: 60 } as const;
const mostDays = 36_500;
const anyNumber = z.number().min(0).max(1_000_000_000).multipleOf(0.01);
