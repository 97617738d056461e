import { useWords } from '../../web/language.tsx';
import { Choice } from '../../web/choice.tsx';
import { words } from '../words.ts';
import styles from './bodies-editor.module.css';
import { choiceOf, heirChoices, nearestChoice, takeFor, type BodyChoice } from './body-choices.ts';
import type { BodyView, DoubtView } from './views.ts';

/** A list of bodies as the document writes them, each taken for a unit or a collective; a name that nobody knows is flagged. */
export function BodiesEditor(props: {
  readonly label: string;
  readonly bodies: readonly BodyView[];
  readonly choices: readonly BodyChoice[];
  /** What the reader doubts: heirs of ended bodies are offered first, else the nearest name. */
  readonly doubts: readonly DoubtView[];
  readonly onChange: (bodies: readonly BodyView[]) => void;
}) {
  const t = useWords(words);
  const { bodies, choices, onChange } = props;
  const find = (value: string | null) => choices.find((choice) => choice.value === value) ?? null;
  const toOption = ({ value, name, members }: BodyChoice) => ({
    value,
    label: members === null ? name : t('collective', { name, count: members }),
  });
  const options = choices.map(toOption);
  const optionsFor = ({ written, unitId, name, ended }: BodyView) => {
    const heirs = heirChoices(written, props.doubts, choices);
    const nearest = heirs.length > 0 ? null : nearestChoice(written, choices);
    const first = (nearest ? [nearest] : heirs).map(toOption);
    // A unit that has ended is nobody's choice today but stays what the name stood for.
    const own = ended && unitId && name ? [{ value: `unit:${unitId}`, label: name }] : [];
    return [...own, ...first, ...options.filter(({ value }) => !first.some((one) => one.value === value))];
  };
  return (
    <fieldset className={styles.bodies}>
      <legend>{props.label}</legend>
      {bodies.map((body, index) => (
        <div key={`${index} ${body.written}`} className={styles.body}>
          <div className={styles.choice}>
            <Choice
              label={t('asDocumentSays', { written: body.written })}
              placeholder={t('chooseBody')}
              options={optionsFor(body)}
              value={choiceOf(body)}
              onChange={(value) => onChange(bodies.with(index, takeFor(body.written, find(value))))}
            />
            {choiceOf(body) === null ? <p className={styles.unknown}>{t('unknownBody')}</p> : null}
          </div>
          <button
            type="button"
            className={styles.remove}
            aria-label={t('removeBody', { written: body.written })}
            onClick={() => onChange(bodies.toSpliced(index, 1))}
          >
            ×
          </button>
        </div>
      ))}
      <Choice
        // A new one for each body added, so that it stands empty again.
        key={bodies.length}
        label={t('addBody')}
        placeholder={t('chooseBody')}
        options={options.filter(({ value }) => !bodies.some((body) => choiceOf(body) === value))}
        value={null}
        onChange={(value) => {
          const choice = find(value);
          if (choice) onChange([...bodies, takeFor(choice.name, choice)]);
        }}
      />
    </fieldset>
  );
}
