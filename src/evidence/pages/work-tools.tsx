import { useState, type ComponentProps } from 'react';
import { workListFileApi } from '../../tasks/api/work-list-file.ts';
import { addressOf } from '../../web/api-client.ts';
import { ButtonLink } from '../../web/button.tsx';
import { useWords } from '../../web/language.tsx';
import { TakeFile } from '../../web/take-file.tsx';
import { words } from '../words.ts';
import { PasteSheet } from './paste-sheet.tsx';
import { calendarAddress, type WorkFilter } from './work-filter.ts';
import styles from './many.module.css';

/** The list as a calendar, and as a file that is taken away and brought back. */
export function WorkTools({ filter }: { readonly filter: WorkFilter }) {
  const t = useWords(words);
  const [isPasting, setPasting] = useState(false);
  return (
    <div className={styles.tools}>
      <ButtonLink to={calendarAddress(filter)}>{t('calendar.open')}</ButtonLink>
      <WorkFile filter={filter} more={[{ label: t('paste.title'), run: () => setPasting(true) }]} />
      {isPasting ? <PasteSheet onClose={() => setPasting(false)} /> : null}
    </div>
  );
}

/** Exactly the work that these filters show, as a file. */
export function WorkFile({
  filter: { show, planId, taskId, unitId, month },
  more,
}: {
  readonly filter: WorkFilter;
  readonly more?: ComponentProps<typeof TakeFile>['more'];
}) {
  const t = useWords(words);
  return (
    <TakeFile
      of={t('work.list')}
      label={t('many.excel')}
      address={(asked) =>
        addressOf(workListFileApi.getWorkFile, { query: { show, planId, taskId, unitId, month, ...asked } })
      }
      progress={(fileId) => addressOf(workListFileApi.followFile, { params: { fileId } })}
      {...(more ? { more } : {})}
    />
  );
}
