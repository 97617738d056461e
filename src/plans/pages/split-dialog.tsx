import { useState } from 'react';
import { Button } from '../../web/button.tsx';
import { Dialog } from '../../web/dialog.tsx';
import { FormFoot } from '../../web/field.tsx';
import { Kbd } from '../../web/keys.tsx';
import { useWords } from '../../web/language.tsx';
import { cutsOf, likelyCut } from '../model/sheet/split.ts';
import { words } from '../words.ts';
import styles from './split-dialog.module.css';

/** Asks where a reading is split: by a slider that arrows move from word to word, or by a press on a word. */
export function SplitDialog(props: {
  readonly text: string;
  readonly onClose: () => void;
  /** The letter of the text before which it is cut. */
  readonly onSplit: (at: number) => void;
}) {
  const t = useWords(words);
  const { text } = props;
  const cuts = cutsOf(text);
  const [at, setAt] = useState(() => likelyCut(text));
  if (at === null) {
    return (
      <Dialog title={t('splitTitle')} onClose={props.onClose}>
        <p>{t('splitOneWord')}</p>
        <FormFoot>
          <Button data-autofocus onClick={props.onClose}>
            {t('cancel')}
          </Button>
        </FormFoot>
      </Dialog>
    );
  }
  const word = /^\S+/u.exec(text.slice(at))?.[0] ?? '';
  return (
    <Dialog wide title={t('splitTitle')} onClose={props.onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          props.onSplit(at);
        }}
      >
        <p className={styles.part} lang="vi" data-name={t('firstPart')}>
          <Words text={text} from={0} to={at} cuts={cuts} onPick={setAt} />
        </p>
        <p className={styles.part} lang="vi" data-name={t('secondPart')}>
          <Words text={text} from={at} to={text.length} cuts={cuts} onPick={setAt} />
        </p>
        <label className={styles.place}>
          {t('splitPlace')}
          <input
            type="range"
            data-autofocus
            min={0}
            max={cuts.length - 1}
            value={cuts.indexOf(at)}
            aria-valuetext={t('splitBefore', { word })}
            onChange={({ currentTarget }) => setAt(cuts[currentTarget.valueAsNumber] ?? at)}
            onKeyDown={({ key }) => {
              if (key === 'Enter') props.onSplit(at);
            }}
          />
        </label>
        <p className={styles.keeps}>{t('splitKeeps')}</p>
        <FormFoot>
          <Button kind="main" type="submit">
            {t('split')} <Kbd>Enter</Kbd>
          </Button>
          <Button onClick={props.onClose}>{t('cancel')}</Button>
        </FormFoot>
      </form>
    </Dialog>
  );
}

/** The words of one side; a press on a word cuts before it. The slider does the same for keys and for whoever hears the page. */
function Words(props: {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly cuts: readonly number[];
  readonly onPick: (at: number) => void;
}) {
  const { text, from, to, cuts } = props;
  const starts = [from, ...cuts.filter((cut) => cut > from && cut < to)];
  return starts.map((start, index) => (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <span key={start} className={styles.word} onClick={() => cuts.includes(start) && props.onPick(start)}>
      {text.slice(start, starts[index + 1] ?? to)}
    </span>
  ));
}
