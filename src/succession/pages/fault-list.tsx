import { Link } from 'react-router';
import type { z } from 'zod';
import { useLanguage, useWords } from '../../web/language.tsx';
import { Section } from '../../web/section.tsx';
import type { faultView } from '../api.ts';
import { words } from '../words.ts';
import styles from './units.module.css';

type Fault = z.output<typeof faultView>;

/** A field of work by its names. */
export type NamedFunction = { readonly id: string; readonly name: string; readonly nameEn: string };

/** What a person must see to in who follows whom; nothing where all is well. */
export function FaultList({
  faults,
  functions,
}: {
  readonly faults: readonly Fault[];
  readonly functions: readonly NamedFunction[];
}) {
  const t = useWords(words);
  const say = useFaultWords(functions);
  if (faults.length === 0) return null;
  return (
    <Section title={t('toSee')} note={t('toSeeNote')}>
      <ul className={styles.faults}>
        {faults.map((fault) => (
          <li key={`${fault.code} ${fault.unitId} ${fault.functionId ?? ''}`}>
            <Link to={`/units/${fault.unitId}`}>{say(fault)}</Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** A fault in words, with the function that it is about. */
export function useFaultWords(functions: readonly NamedFunction[]): (fault: Fault) => string {
  const t = useWords(words);
  const nameOf = useFunctionNames(functions);
  return ({ code, name, functionId }) => {
    const said = t(`fault.${code}`, { name });
    return functionId === null ? said : `${said} (${t('faultFunction', { function: nameOf(functionId) })})`;
  };
}

/** The name of a function in the language of the screen. */
export function useFunctionNames(functions: readonly NamedFunction[]): (id: string) => string {
  const { language } = useLanguage();
  return (id) => {
    const found = functions.find((one) => one.id === id);
    return found ? (language === 'vi' ? found.name : found.nameEn) : id;
  };
}
