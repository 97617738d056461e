import { NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { SettingsDraft } from '../../calendar/model/own-settings.ts';
import { monthsOf, monthsOfClosing, rhythms, type Rhythm } from '../../calendar/model/reporting.ts';
import { DateField } from '../../web/field.tsx';
import { formatDate } from '../../web/format.ts';
import { useWords } from '../../web/language.tsx';
import { cutOffWords } from '../words/cut-offs.ts';
import { CutOffPanel, useCutOffChange } from './cut-off-change.tsx';
import type { Own, Settings } from './cut-off-table.tsx';
import styles from './cut-offs.module.css';

/** Enters the province's own cut-offs from a day on, or changes such that do not hold yet. All faults are told at once, each at its field. */
export function CutOffForm({
  basis: { from, source, cutOffs, beforeDays, updates },
  changed,
  onClose,
}: {
  /** What a new entry begins with, but for its day and what grounds it; or the entry to change. */
  readonly basis: Settings['national'][number];
  readonly changed?: Own;
  readonly onClose: () => void;
}) {
  const t = useWords(cutOffWords);
  const inHand = useCutOffChange(onClose);
  const { faults, forget } = inHand;
  const [draft, setDraft] = useState<SettingsDraft>({
    ...(changed ? { from, source } : { from: null, source: '' }),
    cutOffs,
    beforeDays,
    updates,
  });
  const change = (part: Partial<SettingsDraft>) => {
    setDraft((before) => ({ ...before, ...part }));
    forget();
  };
  return (
    <CutOffPanel
      title={changed ? t('cutOffs.changeOf', { date: formatDate(from) }) : t('cutOffForm.add')}
      change={changed ? { kind: 'change', ...shownOf(changed), entry: draft } : { kind: 'add', entry: draft }}
      inHand={inHand}
      verb={t('cutOffForm.save')}
      onClose={onClose}
    >
      <p className={styles.why}>{t('cutOffForm.why')}</p>
      <div className={styles.head}>
        <DateField
          label={t('cutOffForm.from')}
          value={draft.from}
          error={faults['from']}
          onChange={(from) => change({ from })}
        />
        <TextInput
          label={t('cutOffForm.source')}
          value={draft.source}
          maxLength={300}
          error={faults['source']}
          onChange={({ currentTarget }) => change({ source: currentTarget.value })}
        />
      </div>
      <fieldset className={styles.closings}>
        <legend>{t('cutOffForm.closings')}</legend>
        <p className={styles.quiet}>{t('cutOffForm.closingsHint')}</p>
        {rhythms.map((rhythm) => (
          <Closing
            key={rhythm}
            rhythm={rhythm}
            cutOff={draft.cutOffs[rhythm]}
            fault={faults[`cutOffs.${rhythm}.day`]}
            onChange={(cutOff) => change({ cutOffs: { ...draft.cutOffs, [rhythm]: cutOff } })}
          />
        ))}
      </fieldset>
      <div className={styles.rest}>
        <NumberInput
          label={t('cutOffForm.beforeDays')}
          value={draft.beforeDays ?? ''}
          allowDecimal={false}
          error={faults['beforeDays']}
          onChange={(value) => change({ beforeDays: numberOf(value) })}
        />
        <NativeSelect
          label={t('cutOffForm.updates')}
          value={draft.updates}
          data={rhythms.map((rhythm) => ({ value: rhythm, label: t(`cutOffs.each.${rhythm}`) }))}
          onChange={({ currentTarget }) => change({ updates: currentTarget.value as Rhythm })}
        />
      </div>
    </CutOffPanel>
  );
}

/** Asks once more before an entry goes that does not hold yet, and shows what that would move. */
export function CutOffRemoval({ own, onClose }: { readonly own: Own; readonly onClose: () => void }) {
  const t = useWords(cutOffWords);
  return (
    <CutOffPanel
      title={t('cutOffs.removeOf', { date: formatDate(own.from) })}
      change={{ kind: 'remove', ...shownOf(own) }}
      inHand={useCutOffChange(onClose)}
      verb={t('cutOffForm.doRemove')}
      onClose={onClose}
    >
      <p className={styles.why}>{own.source}</p>
    </CutOffPanel>
  );
}

function shownOf({ entryId, revision }: Own) {
  return { entryId, revision };
}

type DraftCutOff = SettingsDraft['cutOffs'][Rhythm];

/** One line: which period closes, in which of its months, on which day. */
function Closing({
  rhythm,
  cutOff: { month, day },
  fault,
  onChange,
}: {
  readonly rhythm: Rhythm;
  readonly cutOff: DraftCutOff;
  readonly fault: string | undefined;
  readonly onChange: (cutOff: DraftCutOff) => void;
}) {
  const t = useWords(cutOffWords);
  const name = t(`cutOffForm.${rhythm}`);
  const months = Array.from({ length: monthsOf[rhythm] }, (_, place) => place + 1);
  return (
    <div className={styles.closing}>
      <span>{name}</span>
      {rhythm === 'monthly' ? (
        <span>{t('cutOffForm.everyMonth')}</span>
      ) : (
        <NativeSelect
          aria-label={t('cutOffForm.monthsOf', { rhythm: name })}
          value={month}
          data={months.map((one) => ({
            value: String(one),
            label: t('cutOffForm.inMonths', { months: monthsOfClosing(rhythm, one).join(', ') }),
          }))}
          onChange={({ currentTarget }) => onChange({ month: Number(currentTarget.value), day })}
        />
      )}
      <NumberInput
        aria-label={t('cutOffForm.dayOf', { rhythm: name })}
        classNames={{ wrapper: styles.day }}
        leftSection={<span className={styles.unit}>{t('cutOffForm.day')}</span>}
        leftSectionWidth={52}
        value={day ?? ''}
        allowDecimal={false}
        error={fault}
        onChange={(value) => onChange({ month, day: numberOf(value) })}
      />
    </div>
  );
}

function numberOf(value: string | number): number | null {
  return typeof value === 'number' ? value : null;
}
