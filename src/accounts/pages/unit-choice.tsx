import type { ReactNode } from 'react';
import { api as units } from '../../units/api.ts';
import { useApi } from '../../web/api-client.ts';
import { Choice } from '../../web/choice.tsx';

/** One of the units that live today; those named first stand first. */
export function UnitChoice(props: {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string | null;
  readonly onChange: (unitId: string | null) => void;
  readonly first?: readonly string[];
  readonly required?: boolean;
  readonly error?: ReactNode;
}) {
  const known = useApi(units.listUnits, {});
  const first = props.first ?? [];
  const options = (known.data?.units ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Choice
      label={props.label}
      placeholder={props.placeholder}
      value={props.value}
      onChange={props.onChange}
      required={props.required ?? false}
      error={props.error}
      options={options.toSorted((a, b) => Number(first.includes(b.value)) - Number(first.includes(a.value)))}
    />
  );
}
