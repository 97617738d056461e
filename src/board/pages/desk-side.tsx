import { Link } from 'react-router';
import type { Answer } from '../../kernel/contract.ts';
import { useApi } from '../../web/api-client.ts';
import { ButtonLink } from '../../web/button.tsx';
import { useFormat } from '../../web/figure.tsx';
import { useLanguage, useWords } from '../../web/language.tsx';
import { Facts, Section } from '../../web/section.tsx';
import { Table, type Column } from '../../web/table.tsx';
import { deskApi } from '../api/desk.ts';
import { deskWords } from '../words/desk.ts';
import styles from './desk.module.css';

export type Desk = Answer<typeof deskApi.getDesk>;

/** What waits for the reader, each a press away from where it is decided; `unheld` is what a head has to give to somebody. */
export function Awaiting({ awaits, unheld = 0 }: { readonly awaits: Desk['awaits']; readonly unheld?: number }) {
  const t = useWords(deskWords);
  const { difficulties, answers, commitments, unsigned, consultations, milestones, messages } = awaits;
  const all = [
    { key: 'difficulties', count: difficulties, to: '/requests' },
    { key: 'answers', count: answers, to: '/requests' },
    { key: 'consultations', count: consultations, to: '/consultations' },
    { key: 'commitments', count: commitments, to: '/commitments' },
    { key: 'unsigned', count: unsigned, to: '/commitments' },
    { key: 'unheld', count: unheld, to: '/unit-work' },
    { key: 'milestones', count: milestones, to: '/work?show=needs-date' },
    { key: 'messages', count: messages, to: '/messages' },
  ] as const;
  const waiting = all.filter(({ count }) => count > 0);
  return (
    <Section title={t('desk.awaits')}>
      {waiting.length === 0 ? <p className={styles.quiet}>{t('desk.awaitsNone')}</p> : null}
      <ul className={styles.awaits}>
        {waiting.map(({ key, count, to }) => (
          <li key={key}>
            <Link to={to}>{t(`desk.await.${key}`, { count })}</Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The same for who is no head: nothing is said where nothing waits. */
export function AwaitingOfOfficer() {
  const { data: awaits } = useApi(deskApi.getAwaiting, {}, { staleTime: 0 });
  return awaits && Object.values(awaits).some((count) => count > 0) ? <Awaiting awaits={awaits} /> : null;
}

/** Who in the unit answers for how much open and late work, and what nobody answers for. */
export function Carriers({ people }: Pick<Desk, 'people'>) {
  const t = useWords(deskWords);
  const columns = useCarrierColumns();
  if (people.length === 0) return null;
  return (
    <Section
      title={t('desk.people')}
      note={t('desk.peopleNote')}
      actions={
        <ButtonLink small to="/unit-work">
          {t('desk.give')}
        </ButtonLink>
      }
    >
      <Table
        label={t('desk.people')}
        rows={people}
        rowKey={({ personId }) => personId ?? 'nobody'}
        columns={columns}
        isLate={({ late }) => late > 0}
      />
    </Section>
  );
}

function useCarrierColumns(): readonly Column<Desk['people'][number]>[] {
  const t = useWords(deskWords);
  const f = useFormat();
  return [
    {
      key: 'person',
      head: t('desk.person'),
      phone: 'title',
      cell: ({ name }) => name ?? <span className={styles.doubt}>{t('desk.nobody')}</span>,
      note: ({ hasLeft }) => (hasLeft ? t('desk.hasLeft') : null),
    },
    { key: 'open', head: t('desk.open'), figure: true, width: '90px', cell: ({ open }) => f.number(open) },
    {
      key: 'late',
      head: t('desk.lateHead'),
      figure: true,
      width: '70px',
      cell: ({ late }) => <span className={late > 0 ? styles.late : styles.zero}>{f.number(late)}</span>,
    },
  ];
}

/** The points of each index that hang on what the unit leads. */
export function UnitStakes({ stakes }: Pick<Desk, 'stakes'>) {
  const t = useWords(deskWords);
  const f = useFormat();
  const { language } = useLanguage();
  if (stakes.length === 0) return null;
  return (
    <Section title={t('desk.stakes')} note={t('desk.stakesNote')}>
      <Facts
        items={stakes.map(({ name, year, share, codes }) => ({
          name: t('desk.stakeOf', { index: name[language], year: String(year) }),
          value: t('desk.stakeValue', { points: f.points(share), codes: codes.join(', ') }),
        }))}
      />
    </Section>
  );
}
