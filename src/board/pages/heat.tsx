import { useState, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import type { Answer } from '../../kernel/contract.ts';
import { moveMonth } from '../../tasks/model/month.ts';
import { addressOf, useApi } from '../../web/api-client.ts';
import { Button } from '../../web/button.tsx';
import { useWords } from '../../web/language.tsx';
import { Footnote, Section } from '../../web/section.tsx';
import { Answered, Empty } from '../../web/states.tsx';
import { TakeFile } from '../../web/take-file.tsx';
import { heatApi } from '../api/heat.ts';
import { byLevel, sumRows, type HeatLevel, type HeatTone } from '../model/heat.ts';
import { heatWords } from '../words/heat.ts';
import { HeatCells } from './heat-cells.tsx';
import { useGridKeys } from './grid-keys.ts';
import styles from './heat.module.css';

type Heat = Answer<typeof heatApi.getHeat>;

/** Which units are late in which months, of one plan where it is named: each cell with its figures leads to the very work that it counts. */
export function Heat({ planId }: { readonly planId: string | undefined }) {
  const t = useWords(heatWords);
  const [search, setSearch] = useSearchParams();
  const heat = useApi(
    heatApi.getHeat,
    { query: { planId, from: search.get('from') ?? undefined } },
    { staleTime: 0, refetchInterval: 60_000 },
  );
  const first = heat.data?.months[0];
  const move = (by: number) => {
    const next = new URLSearchParams(search);
    if (first) next.set('from', moveMonth(first, by));
    setSearch(next, { preventScrollReset: true, replace: true });
  };
  return (
    <Section
      title={t('heat.title')}
      note={t('heat.note')}
      actions={
        <>
          <Button small onClick={() => move(-6)}>
            {t('heat.earlier')}
          </Button>
          <Button small onClick={() => move(6)}>
            {t('heat.later')}
          </Button>
          <TakeFile
            of={t('heat.title')}
            address={({ format, language }) =>
              addressOf(heatApi.getHeatFile, { query: { planId, from: first, format, language } })
            }
          />
        </>
      }
    >
      <Answered of={heat}>
        {(answer) =>
          answer.units.length === 0 ? <Empty why={t('heat.none')} /> : <HeatTable heat={answer} planId={planId} />
        }
      </Answered>
      <Legend />
      <Footnote>{t('heat.undated')}</Footnote>
    </Section>
  );
}

function HeatTable({ heat, planId }: { readonly heat: Heat; readonly planId: string | undefined }) {
  const t = useWords(heatWords);
  const keys = useGridKeys();
  const { months, today, units } = heat;
  const levels = byLevel(units, months.length);
  const thisMonth = today.slice(0, 7);
  const shared = { months, thisMonth, planId, grid: keys };
  return (
    <div className={styles.scroll}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- one stop of Tab and arrows, as WAI-ARIA's grid */}
      <table role="grid" className={styles.heat} onKeyDown={keys.onKeyDown}>
        <caption className={styles.unseen}>{t('heat.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('heat.unit')}</th>
            {months.map((month) => (
              <th
                key={month}
                scope="col"
                aria-current={month === thisMonth ? 'date' : undefined}
                ref={month === thisMonth ? bringIntoView : undefined}
              >
                {t('heat.month', { month: Number(month.slice(5)), year: month.slice(0, 4) })}
              </th>
            ))}
          </tr>
        </thead>
        {levels.map((level) => (
          <Level key={level.level} of={level} isAlone={levels.length === 1} {...shared} />
        ))}
        <tfoot>
          <tr>
            <th scope="row">{t('heat.total')}</th>
            <HeatCells name={t('heat.total')} cells={sumRows(units, months.length)} unitId={undefined} {...shared} />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

/** The units of one level under their sum; what is not the province's own stays folded until somebody asks, since there may be hundreds. */
function Level({
  of: { level, units, sum },
  isAlone,
  ...shared
}: { readonly of: HeatLevel; readonly isAlone: boolean } & Omit<
  Parameters<typeof HeatCells>[0],
  'name' | 'cells' | 'unitId'
>) {
  const t = useWords(heatWords);
  const isFew = units.length === 1 || isAlone;
  const [isOpen, setOpen] = useState(level === 'province');
  const name = t(`heat.level.${level}`, { count: units.length });
  const rows: ReactNode = units.map((unit) => (
    <tr key={unit.id}>
      <th scope="row" className={isFew ? undefined : styles.inner}>
        {unit.name}
      </th>
      <HeatCells name={unit.name} cells={unit.cells} unitId={unit.id} {...shared} />
    </tr>
  ));
  return (
    <tbody>
      {isFew ? null : (
        <tr className={styles.level}>
          <th scope="row">
            <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
              <span aria-hidden="true">{isOpen ? '▾' : '▸'}</span> {name}
            </button>
          </th>
          <HeatCells name={name} cells={sum} unitId={null} {...shared} />
        </tr>
      )}
      {isOpen || isFew ? rows : null}
    </tbody>
  );
}

function Legend() {
  const t = useWords(heatWords);
  return (
    <ul className={styles.legend} aria-label={t('heat.legend')}>
      {tones.map((tone) => (
        <li key={tone}>
          <span aria-hidden="true" className={styles.swatch} data-tone={tone} />
          {t(`heat.legend.${tone}`)}
        </li>
      ))}
    </ul>
  );
}

const tones: readonly HeatTone[] = ['late-few', 'late-some', 'late-most', 'open', 'done', 'whole', 'none'];

/** On a narrow window the months begin shortly before this one. */
function bringIntoView(head: HTMLElement | null): void {
  const scroller = head?.closest('div');
  if (!head || !scroller || scroller.scrollWidth <= scroller.clientWidth) return;
  const names = head.parentElement?.firstElementChild?.clientWidth ?? 0;
  scroller.scrollLeft = head.offsetLeft - names - head.clientWidth;
}
