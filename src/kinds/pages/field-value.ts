import type { Field, FieldValue, TypedKind } from '../model/sheet.ts';
import { useFormat } from '../../web/figure.tsx';
import { useWords } from '../../web/language.tsx';
import { words } from '../words.ts';

/** The key of a word, where one stands for it. */
export function wordOf(key: string): keyof typeof words {
  return key as keyof typeof words;
}

/** The label of a field of a kind. */
export function useFieldLabel(): (kind: TypedKind, name: string) => string {
  const t = useWords(words);
  return (kind, name) => t(wordOf(`field.${kind}.${name}`));
}

/** A field's value as people read it; null where nothing is written. Units are named by `unitName`. */
export function useFieldText(): (field: Field, value: FieldValue, unitName: string | null) => string | null {
  const t = useWords(words);
  const f = useFormat();
  return (field, value, unitName) => {
    if (value === null) return null;
    if (field.type === 'unit') return unitName;
    if (field.type === 'day') return f.date(String(value));
    if (field.type === 'number' && typeof value === 'number')
      return field.of === 'days'
        ? t(value === 1 ? 'count.day' : 'count.days', { count: f.number(value) })
        : f.number(value);
    if (field.type === 'choice') return t(wordOf(`value.${String(value)}`));
    if (Array.isArray(value)) return value.map((one: string) => t(wordOf(`value.${one}`))).join('; ');
    return String(value);
  };
}
