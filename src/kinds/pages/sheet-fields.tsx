import { Fields } from '../../web/field.tsx';
import type { ApiProblem } from '../../web/api-client.ts';
import { fieldErrors } from '../../web/api-client.ts';
import { fieldsOf, writtenSchema, type FieldValue, type Part, type TypedKind } from '../model/sheet.ts';
import { DutyChoice, type Duty } from './duty-choice.tsx';
import { FieldInput } from './field-input.tsx';
import { useFieldLabel } from './field-value.ts';

/** What is written in a sheet while it is filled in, by the names of its fields. */
export type Values = Readonly<Record<string, FieldValue>>;

/** The fields of one part of a kind's sheet, drawn from the sheet itself: one form for all kinds. */
export function SheetFields(props: {
  readonly kind: TypedKind;
  readonly part: Part;
  readonly values: Values;
  readonly onChange: (values: Values) => void;
  readonly problem: ApiProblem | null;
  /** What the catalogue's entry says beyond the sheet, once one is chosen. */
  readonly onDuty?: (duty: Duty) => void;
}) {
  const label = useFieldLabel();
  const errors = props.problem ? fieldErrors(props.problem) : {};
  const set = (change: Values) => props.onChange({ ...props.values, ...change });
  const take = (duty: Duty | null) => {
    if (duty) props.onDuty?.(duty);
    set({ duty: duty?.id ?? null, ...(duty ? proposedBy(duty, props.values) : {}) });
  };
  return (
    <Fields>
      {fieldsOf(props.kind, props.part).map(([name, field]) => {
        const value = props.values[name] ?? null;
        if (field.after && field.after !== props.problem?.code && value === null) return null;
        return field.type === 'duty' ? (
          <DutyChoice
            key={name}
            label={label(props.kind, name)}
            value={typeof value === 'string' ? value : null}
            onChange={take}
          />
        ) : (
          <FieldInput
            key={name}
            field={field}
            label={label(props.kind, name)}
            value={value}
            onChange={(next) => set({ [name]: next })}
            error={errors[name]}
          />
        );
      })}
    </Fields>
  );
}

/** The values as the contract takes them; null where one of them can't be, such as a text that is too long. */
export function readValues<P extends Part>(kind: TypedKind, part: P, values: Values) {
  const read = writtenSchema(part).safeParse({ kind, fields: values });
  return read.success ? read.data : null;
}

/** What an entry says of fields that nobody has filled in; what somebody wrote stays. */
function proposedBy({ what, places, standDays, basis }: Duty, values: Values): Values {
  const said: Values = { what: what.vi, places, standDays, basis };
  return Object.fromEntries(Object.entries(said).filter(([name]) => (values[name] ?? null) === null));
}
