import type { Language } from '../../../kernel/words.ts';
import { useAction, useApi } from '../../../web/api-client.ts';
import { Button } from '../../../web/button.tsx';
import { Missing, Rank, useFormat } from '../../../web/figure.tsx';
import { useLanguage, useWords, type Speak } from '../../../web/language.tsx';
import { Footnote, Section } from '../../../web/section.tsx';
import { Answered, Empty, ErrorNote } from '../../../web/states.tsx';
import { Table, type Column } from '../../../web/table.tsx';
import { whatIfsApi } from '../../api/what-ifs.ts';
import { whatIfWords as words } from '../../words/what-if.ts';
import { MethodLink } from '../../../web/method/method-link.tsx';
import type { WhatIfView } from './views.ts';
import styles from './what-if.module.css';

/** The kept questions of the province: open one, work it out again, remove it. */
export function KeptList({
  shown,
  onOpen,
  onRemoved,
}: {
  readonly shown: string | null;
  readonly onOpen: (whatIf: WhatIfView) => void;
  readonly onRemoved: (id: string) => void;
}) {
  const t = useWords(words);
  const f = useFormat();
  const { language } = useLanguage();
  const list = useApi(whatIfsApi.listWhatIfs, {});
  const recompute = useAction(whatIfsApi.recompute, { invalidates: [whatIfsApi.getWhatIf, whatIfsApi.listWhatIfs] });
  const remove = useAction(whatIfsApi.removeWhatIf, {
    invalidates: [whatIfsApi.listWhatIfs],
    onDone: (_, { params }) => onRemoved(params.whatIfId),
  });
  const verbs: Verbs = {
    recompute: (whatIfId) => recompute.mutate({ params: { whatIfId } }),
    remove: (whatIfId) => remove.mutate({ params: { whatIfId } }),
    busy: recompute.isPending ? recompute.variables.params.whatIfId : null,
  };
  const columns = columnsOf(verbs, t, f, language);
  const error = recompute.error ?? remove.error;
  return (
    <Section title={t('whatIf.kept')}>
      {error ? <ErrorNote problem={error} /> : null}
      <Answered of={list}>
        {({ whatIfs }) =>
          whatIfs.length === 0 ? (
            <Empty why={t('whatIf.keptNone')} />
          ) : (
            <Table
              label={t('whatIf.kept')}
              rows={whatIfs}
              rowKey={({ id }) => id}
              columns={columns}
              selected={shown}
              onSelect={onOpen}
            />
          )
        }
      </Answered>
      <Footnote>
        <MethodLink section="what-if" />. {t('whatIf.method')}
      </Footnote>
    </Section>
  );
}

/** What can be done with a row; `busy` is the question that is being worked out again. */
type Verbs = {
  readonly recompute: (id: string) => void;
  readonly remove: (id: string) => void;
  readonly busy: string | null;
};

function columnsOf(
  verbs: Verbs,
  t: Speak<typeof words>,
  f: ReturnType<typeof useFormat>,
  language: Language,
): readonly Column<WhatIfView>[] {
  return [
    {
      key: 'asked',
      head: t('whatIf.asked'),
      phone: 'title',
      cell: ({ indexName, year, provinceName }) => `${indexName[language]} ${year}, ${provinceName}`,
      note: ({ set }) => {
        const count = Object.keys(set).length;
        return count === 0 ? t('whatIf.nothingSet') : t('whatIf.pointsSet', { count });
      },
    },
    {
      key: 'score',
      head: t('whatIf.score'),
      figure: true,
      cell: ({ answer }) => (answer ? f.points(answer.score) : <Missing />),
    },
    {
      key: 'rank',
      head: t('whatIf.rank'),
      figure: true,
      cell: ({ answer, state }) =>
        answer ? (
          <Rank rank={answer.rank} field={answer.of} range={answer.rankInterval} />
        ) : state === 'running' ? (
          t('whatIf.running')
        ) : (
          <Missing />
        ),
    },
    {
      key: 'chance',
      head: t('whatIf.chance'),
      figure: true,
      cell: ({ answer, targetRank }) =>
        answer ? t('whatIf.chanceOf', { chance: f.percent(100 * answer.chance), rank: targetRank }) : <Missing />,
    },
    { key: 'runs', head: t('whatIf.runs'), figure: true, cell: ({ runs }) => f.number(runs) },
    {
      key: 'by',
      head: t('whatIf.askedBy'),
      cell: ({ askedBy }) => askedBy,
      note: ({ askedAt }) => f.instant(askedAt),
    },
    {
      key: 'again',
      head: t('whatIf.again'),
      cell: ({ recomputed }) => (recomputed ? t(`whatIf.verdictShort.${recomputed.verdict}`) : null),
    },
    {
      key: 'actions',
      head: t('whatIf.actions'),
      isHeadHidden: true,
      phone: 'action',
      cell: (whatIf) => <RowVerbs whatIf={whatIf} verbs={verbs} />,
    },
  ];
}

function RowVerbs({ whatIf, verbs }: { readonly whatIf: WhatIfView; readonly verbs: Verbs }) {
  const t = useWords(words);
  const f = useFormat();
  const { id, state, abilities } = whatIf;
  const at = f.instant(whatIf.askedAt);
  return (
    <span className={styles.verbs}>
      {state === 'ready' ? (
        <Button
          small
          aria-label={t('whatIf.recomputeOf', { at })}
          busy={verbs.busy === id}
          onClick={(event) => {
            event.stopPropagation();
            verbs.recompute(id);
          }}
        >
          {t('whatIf.recompute')}
        </Button>
      ) : null}
      {abilities.remove ? (
        <Button
          small
          kind="flat"
          aria-label={t('whatIf.removeOf', { at })}
          onClick={(event) => {
            event.stopPropagation();
            verbs.remove(id);
          }}
        >
          {t('whatIf.remove')}
        </Button>
      ) : null}
    </span>
  );
}
