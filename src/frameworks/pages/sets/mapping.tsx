import { Select } from '@mantine/core';
import { useState } from 'react';
import type { z } from 'zod';
import { useAction, useApi } from '../../../web/api-client.ts';
import { Button } from '../../../web/button.tsx';
import { useWords } from '../../../web/language.tsx';
import { notice } from '../../../web/notice.ts';
import { Section } from '../../../web/section.tsx';
import { ErrorNote } from '../../../web/states.tsx';
import { Table } from '../../../web/table.tsx';
import { api } from '../../api.ts';
import { setsApi, type setView } from '../../api/sets.ts';
import { setWords } from '../../words/set-pages.ts';
import styles from './sets.module.css';

type Mapped = z.output<typeof setsApi.getMapping.output>;
type Kind = 'same' | 'changed' | 'none';

/** Which node is which of the edition before: proposed until a person decides. Nothing where there is no edition before. */
export function Mapping({ view }: { readonly view: z.output<typeof setView> }) {
  const t = useWords(setWords);
  const { set, edition } = view;
  const { data } = useApi(setsApi.getMapping, { params: { set, edition } });
  if (!data || data.from === null) return null;
  return (
    <div className={styles.gap}>
      <Section title={t('mapping', { edition: data.from })}>
        <Pairs key={JSON.stringify(data.pairs)} mapped={data} from={data.from} params={{ set, edition }} />
      </Section>
    </div>
  );
}

function Pairs(props: {
  readonly mapped: Mapped;
  readonly from: string;
  readonly params: { readonly set: string; readonly edition: string };
}) {
  const { mapped, from, params } = props;
  const t = useWords(setWords);
  const [kinds, setKinds] = useState<Readonly<Record<string, Kind>>>({});
  const [isWhole, setWhole] = useState(false);
  const kindOf = (pair: Mapped['pairs'][number]): Kind => kinds[pair.to] ?? pair.kind;
  const decide = useAction(setsApi.decideMapping, {
    invalidates: [setsApi.getMapping, api.getNode],
    onDone: () => void notice(t('decided')),
  });
  const pairs = mapped.pairs.flatMap((pair) => {
    const kind = kindOf(pair);
    return kind === 'none' ? [] : [{ from: pair.from, to: pair.to, kind }];
  });
  // What kept its code, its name and its measure needs no look, unless somebody wants one.
  const isPlain = ({ by, likeness, kind }: Mapped['pairs'][number]) =>
    by === 'code' && likeness === 1 && kind === 'same';
  const shown = isWhole ? mapped.pairs : mapped.pairs.filter((pair) => !isPlain(pair));
  const choice = (pair: Mapped['pairs'][number]) => (
    <Select
      aria-label={t('mappingOf', { code: pair.to })}
      allowDeselect={false}
      data={(['same', 'changed', 'none'] as const).map((kind) => ({ value: kind, label: t(`mapping.${kind}`) }))}
      value={kindOf(pair)}
      onChange={(kind) => setKinds((before) => ({ ...before, [pair.to]: kind ?? 'none' }))}
    />
  );
  const codes = (list: Mapped['ended']) => list.map(({ code, name }) => `${code}. ${name}`).join('; ');
  return (
    <>
      <p className={styles.facts}>{t(mapped.isDecided ? 'mappingDecided' : 'mappingProposed')}</p>
      {isWhole || shown.length === mapped.pairs.length ? null : (
        <div className={styles.buttons}>
          <Button small onClick={() => setWhole(true)}>
            {t('mappingPlain', { count: mapped.pairs.length - shown.length })}
          </Button>
        </div>
      )}
      <Table
        label={t('mapping', { edition: from })}
        rows={shown}
        rowKey={({ to }) => to}
        columns={[
          { key: 'now', head: t('mappingNow'), phone: 'title', cell: ({ to, toName }) => `${to}. ${toName}` },
          { key: 'before', head: t('mappingBefore'), cell: (pair) => `${pair.from}. ${pair.fromName}` },
          {
            key: 'kind',
            head: t('mappingIs'),
            width: '200px',
            cell: (pair) => (mapped.abilities.decide ? choice(pair) : t(`mapping.${pair.kind}`)),
          },
        ]}
      />
      {mapped.added.length > 0 ? (
        <p className={styles.facts}>{t('mappingAdded', { codes: codes(mapped.added) })}</p>
      ) : null}
      {mapped.ended.length > 0 ? (
        <p className={styles.facts}>{t('mappingEnded', { codes: codes(mapped.ended) })}</p>
      ) : null}
      {decide.error ? <ErrorNote problem={decide.error} safe="draft" /> : null}
      {mapped.abilities.decide ? (
        <div className={styles.buttons}>
          <Button busy={decide.isPending} onClick={() => decide.mutate({ params, body: { from, pairs } })}>
            {t('decide')}
          </Button>
        </div>
      ) : null}
    </>
  );
}
