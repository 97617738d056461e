import { Button } from '../../web/button.tsx';
import { Dialog } from '../../web/dialog.tsx';
import { FormFoot } from '../../web/field.tsx';
import { useWords } from '../../web/language.tsx';
import type { Loss } from '../model/sheet/merge.ts';
import type { IndexName, TaskKind } from '../model/plan.ts';
import { words } from '../words.ts';
import styles from './merge-dialog.module.css';

/** Shows what would be lost when a reading goes into the one before it, and asks. */
export function MergeDialog(props: {
  readonly into: string;
  readonly losses: readonly Loss[];
  readonly onClose: () => void;
  readonly onMerge: () => void;
}) {
  const t = useWords(words);
  const said = ({ field, lost }: Loss) => {
    if (field === 'index') return t(`index.${lost as IndexName}`);
    return field === 'kind' ? t(`kind.${lost as TaskKind}`) : lost;
  };
  return (
    <Dialog title={t('mergeTitle')} onClose={props.onClose}>
      <p className={styles.into}>
        <span>{t('mergeInto')}</span>
        {props.into}
      </p>
      <h3 className={styles.title}>{t('mergeLoses')}</h3>
      <dl className={styles.losses}>
        {props.losses.map((loss) => (
          <div key={loss.field}>
            <dt>{t(`field.${loss.field}`)}</dt>
            <dd>{said(loss)}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.keeps}>{t('mergeKeeps')}</p>
      <FormFoot>
        <Button kind="bad" onClick={props.onMerge}>
          {t('mergeAnyway')}
        </Button>
        <Button data-autofocus onClick={props.onClose}>
          {t('cancel')}
        </Button>
      </FormFoot>
    </Dialog>
  );
}
