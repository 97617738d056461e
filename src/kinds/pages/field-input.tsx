import { Checkbox, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { api as units } from '../../units/api.ts';
import { useApi } from '../../web/api-client.ts';
import { Choice } from '../../web/choice.tsx';
import { DateField } from '../../web/field.tsx';
import { useWords } from '../../web/language.tsx';
import type { Field, FieldValue } from '../model/sheet.ts';
import { words } from '../words.ts';
import { wordOf } from './field-value.ts';

type Given = {
  readonly label: string;
  readonly value: FieldValue;
  readonly onChange: (value: FieldValue) => void;
  readonly error: string | undefined;
};

/** What a field of a sheet is filled in with, as its type asks; an entry of the catalogue is chosen elsewhere (`DutyChoice`). */
export function FieldInput({ field, ...given }: Given & { readonly field: Field }) {
  const t = useWords(words);
  const { label, value, onChange, error } = given;
  const text = typeof value === 'string' ? value : '';
  if (field.type === 'day')
    return <DateField label={label} value={text || null} onChange={onChange} {...(error ? { error } : {})} />;
  if (field.type === 'unit') return <UnitInput {...given} />;
  if (field.type === 'number')
    return (
      <NumberInput
        label={label}
        value={typeof value === 'number' ? value : ''}
        onChange={(next) => onChange(typeof next === 'number' ? next : null)}
        min={field.of === 'days' ? 1 : 0}
        allowDecimal={field.of !== 'days'}
        decimalScale={2}
        thousandSeparator="."
        decimalSeparator=","
        hideControls
        error={error}
        {...(field.of ? { description: t(`suffix.${field.of}`) } : {})}
      />
    );
  if (field.type === 'choice')
    return (
      <Select
        label={label}
        placeholder={t('initiative.choose')}
        data={field.of.map((one) => ({ value: one, label: t(wordOf(`value.${one}`)) }))}
        value={text || null}
        onChange={onChange}
        error={error}
      />
    );
  if (field.type === 'choices')
    return (
      <Checkbox.Group
        label={label}
        value={Array.isArray(value) ? [...value] : []}
        onChange={(chosen) => onChange(chosen.length > 0 ? field.of.filter((one) => chosen.includes(one)) : null)}
        error={error}
      >
        {field.of.map((one) => (
          <Checkbox key={one} value={one} label={t(wordOf(`value.${one}`))} mt={6} />
        ))}
      </Checkbox.Group>
    );
  const typed = {
    label,
    value: text,
    error,
    onChange: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) =>
      onChange(currentTarget.value === '' ? null : currentTarget.value),
  };
  if (field.type === 'text') return <Textarea {...typed} autosize minRows={2} maxLength={4000} />;
  return field.type === 'link' ? (
    <TextInput {...typed} type="url" inputMode="url" placeholder="https://" maxLength={2000} />
  ) : (
    <TextInput {...typed} maxLength={300} />
  );
}

function UnitInput({ label, value, onChange }: Given) {
  const t = useWords(words);
  const known = useApi(units.listUnits, {});
  return (
    <Choice
      label={label}
      placeholder={t('sheet.chooseUnit')}
      options={(known.data?.units ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      value={typeof value === 'string' ? value : null}
      onChange={onChange}
    />
  );
}
