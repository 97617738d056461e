import { Choice } from '../../web/choice.tsx';
import { useWords } from '../../web/language.tsx';
import { words } from '../words.ts';

/** Whom work is given to: a person or a division, as the choice holds it. */
export type Chosen = `person:${string}` | `division:${string}`;

/** What the API takes of a choice: a person answers; a division has it while nobody of it does. */
export function givenTo(chosen: Chosen): { readonly main: string | null; readonly divisionId?: string } {
  const id = chosen.slice(chosen.indexOf(':') + 1);
  return chosen.startsWith('person:') ? { main: id } : { main: null, divisionId: id };
}

/** Chooses among the divisions and the people of a unit in one list, divisions first. */
export function HolderChoice(props: {
  readonly people: readonly { readonly id: string; readonly name: string; readonly title: string }[];
  readonly divisions: readonly { readonly id: string; readonly name: string }[];
  readonly value: Chosen | null;
  readonly onChange: (chosen: Chosen | null) => void;
}) {
  const t = useWords(words);
  const options: readonly { readonly value: Chosen; readonly label: string }[] = [
    ...props.divisions.map(({ id, name }) => ({ value: `division:${id}` as const, label: name })),
    ...props.people.map(({ id, name, title }) => ({
      value: `person:${id}` as const,
      label: title ? `${name}, ${title}` : name,
    })),
  ];
  return (
    <Choice
      label={t('giveTo')}
      placeholder={t(props.divisions.length > 0 ? 'chooseHolder' : 'choose')}
      options={options}
      value={props.value}
      onChange={(value) => props.onChange(options.find((one) => one.value === value)?.value ?? null)}
    />
  );
}
