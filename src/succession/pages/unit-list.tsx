import { TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import type { z } from 'zod';
import { fold } from '../../kernel/vietnamese.ts';
import type { Answer } from '../../kernel/contract.ts';
import { handoversApi } from '../../tasks/api/handovers.ts';
import { useApi } from '../../web/api-client.ts';
import { Button, ButtonLink } from '../../web/button.tsx';
import { Segmented } from '../../web/field.tsx';
import { Missing } from '../../web/figure.tsx';
import { useWords } from '../../web/language.tsx';
import { notice } from '../../web/notice.ts';
import { Page } from '../../web/page.tsx';
import { Section } from '../../web/section.tsx';
import { Answered, Empty } from '../../web/states.tsx';
import { Table, type Column } from '../../web/table.tsx';
import { api, type registeredUnitView } from '../api.ts';
import { words } from '../words.ts';
import { AddUnitDialog } from './add-unit-dialog.tsx';
import { ChangeDialog } from './change-dialog.tsx';
import { FaultList } from './fault-list.tsx';
import { useLifeWords } from './life.ts';
import styles from './units.module.css';

type Unit = z.output<typeof registeredUnitView>;
type Register = Answer<typeof api.readRegister>;
type Shown = 'living' | 'ended' | 'all';

/** The registry of units, living and ended, found by any of their names; coordinators and administrators change it from here. */
export function UnitListPage() {
  const t = useWords(words);
  const register = useApi(api.readRegister, {}, { staleTime: 0 });
  const [open, setOpen] = useState<'add' | 'change' | null>(null);
  const navigate = useNavigate();
  const { data } = register;
  const living = data?.units.filter((unit) => isLiving(unit, data.today)).length ?? 0;
  return (
    <Page
      title={t('title')}
      lead={data ? t('lead', { living, ended: data.units.length - living }) : null}
      actions={
        data ? (
          <>
            {data.abilities.handOver ? <QueueLink /> : null}
            {data.abilities.change ? (
              <>
                <Button onClick={() => setOpen('add')}>{t('add')}</Button>
                <Button kind="main" onClick={() => setOpen('change')}>
                  {t('change')}
                </Button>
              </>
            ) : null}
          </>
        ) : null
      }
    >
      <Answered of={register} rows={12}>
        {(answer) => (
          <>
            <FaultList faults={answer.faults} functions={answer.functions} />
            <Registry register={answer} />
          </>
        )}
      </Answered>
      {open === 'add' ? (
        <AddUnitDialog
          onClose={() => setOpen(null)}
          onDone={(unitId, name) => {
            void notice(t('added', { name }));
            void navigate(`/units/${unitId}`);
          }}
        />
      ) : null}
      {open === 'change' && data ? (
        <ChangeDialog register={data} unitId={null} onClose={() => setOpen(null)} onDone={() => setOpen(null)} />
      ) : null}
    </Page>
  );
}

function QueueLink() {
  const t = useWords(words);
  const count = useApi(handoversApi.countHandovers, {}, { staleTime: 0 });
  const duties = count.data?.duties ?? 0;
  return duties > 0 ? <ButtonLink to="/handovers">{t('queue', { count: duties })}</ButtonLink> : null;
}

function Registry({ register }: { readonly register: Register }) {
  const t = useWords(words);
  const [sought, setSought] = useState('');
  const [show, setShow] = useState<Shown>('living');
  const columns = useColumns();
  const { units, today } = register;
  const found = useMemo(() => units.filter((unit) => isFound(unit, sought)), [units, sought]);
  const rows = found.filter((unit) => show === 'all' || isLiving(unit, today) === (show === 'living'));
  const countOf = (kind: Shown) =>
    found.filter((unit) => kind === 'all' || isLiving(unit, today) === (kind === 'living')).length;
  return (
    <Section title={t('title')}>
      <div className={styles.filters}>
        <TextInput
          className={styles.search}
          type="search"
          aria-label={t('search')}
          placeholder={t('search')}
          value={sought}
          onChange={({ currentTarget }) => setSought(currentTarget.value)}
        />
        <Segmented
          label={t('show')}
          value={show}
          onChange={setShow}
          options={(['living', 'ended', 'all'] as const).map((value) => ({
            value,
            label: t(value),
            count: countOf(value),
          }))}
        />
      </div>
      {rows.length === 0 ? (
        <Empty why={t('none')} />
      ) : (
        <Table
          label={t('title')}
          rows={rows}
          rowKey={(unit) => unit.id}
          to={(unit) => `/units/${unit.id}`}
          columns={columns}
        />
      )}
    </Section>
  );
}

function useColumns(): readonly Column<Unit>[] {
  const t = useWords(words);
  const life = useLifeWords();
  return [
    {
      key: 'name',
      head: t('name'),
      phone: 'title',
      width: '42%',
      cell: (unit) => unit.name,
      note: (unit) => (unit.heirs.length > 0 ? t('now', { heirs: unit.heirs.join(', ') }) : null),
      sort: (unit) => unit.name,
    },
    {
      key: 'code',
      head: t('code'),
      width: '100px',
      phone: 'bare',
      cell: (unit) => unit.code,
      sort: (unit) => unit.code,
    },
    {
      key: 'kind',
      head: t('kind'),
      width: '150px',
      phone: 'bare',
      cell: (unit) => t(`kind.${unit.kind}`),
      sort: (unit) => t(`kind.${unit.kind}`),
    },
    {
      key: 'level',
      head: t('level'),
      width: '90px',
      phone: 'hidden',
      cell: (unit) => t(`level.${unit.level}`),
      sort: (unit) => t(`level.${unit.level}`),
    },
    {
      key: 'life',
      head: t('life'),
      phone: 'bare',
      cell: (unit) => (unit.validFrom === '-infinity' && unit.validTo === null ? <Missing /> : life(unit)),
      sort: (unit) => unit.validTo,
    },
  ];
}

function isLiving(unit: Unit, today: string): boolean {
  return unit.validTo === null || unit.validTo >= today;
}

/** True when one of the unit's names, its code or its identifier holds the words, accents or not. */
function isFound(unit: Unit, sought: string): boolean {
  const wanted = fold(sought.trim());
  if (wanted === '') return true;
  const names = [unit.name, unit.shortName, unit.code ?? '', unit.identifier ?? '', ...unit.aliases];
  return fold(names.join('\n')).includes(wanted);
}
