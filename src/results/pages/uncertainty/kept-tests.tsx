import { useAction, useApi } from '../../../web/api-client.ts';
import { Button } from '../../../web/button.tsx';
import { useFormat } from '../../../web/figure.tsx';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { Section } from '../../../web/section.tsx';
import { Answered, Empty, ErrorNote } from '../../../web/states.tsx';
import { Table, type Column } from '../../../web/table.tsx';
import { uncertaintiesApi } from '../../api/uncertainties.ts';
import { uncertaintyWords as words } from '../../words/uncertainty.ts';
import type { UncertaintyView } from './views.ts';

/** The kept tests of the province: open one, remove it. */
export function KeptTests({
  shown,
  onOpen,
  onRemoved,
}: {
  readonly shown: string | null;
  readonly onOpen: (test: UncertaintyView) => void;
  readonly onRemoved: (id: string) => void;
}) {
  const t = useWords(words);
  const list = useApi(uncertaintiesApi.listUncertainties, {});
  const remove = useAction(uncertaintiesApi.removeUncertainty, {
    invalidates: [uncertaintiesApi.listUncertainties],
    onDone: (_, { params }) => onRemoved(params.uncertaintyId),
  });
  const columns = useColumns((uncertaintyId) => remove.mutate({ params: { uncertaintyId } }));
  return (
    <Section title={t('uncertain.kept')}>
      {remove.error ? <ErrorNote problem={remove.error} /> : null}
      <Answered of={list}>
        {({ uncertainties }) =>
          uncertainties.length === 0 ? (
            <Empty why={t('uncertain.keptNone')} />
          ) : (
            <Table
              label={t('uncertain.kept')}
              rows={uncertainties}
              rowKey={({ id }) => id}
              columns={columns}
              selected={shown}
              onSelect={onOpen}
            />
          )
        }
      </Answered>
    </Section>
  );
}

function useColumns(remove: (id: string) => void): readonly Column<UncertaintyView>[] {
  const t = useWords(words);
  const f = useFormat();
  const { language } = useLanguage();
  const varied = ({ weightSpread, errors, normalisations, aggregations }: UncertaintyView) =>
    [
      weightSpread > 0 ? t('uncertain.weightsBy', { spread: weightSpread }) : null,
      errors === 'none' ? null : t('uncertain.errorsBy'),
      t('uncertain.scalesBy', { count: normalisations.length }),
      t('uncertain.meansBy', { count: aggregations.length }),
    ]
      .filter((one) => one !== null)
      .join(', ');
  return [
    {
      key: 'asked',
      head: t('uncertain.asked'),
      phone: 'title',
      cell: ({ indexName, year }) => `${indexName[language]} ${year}`,
    },
    { key: 'choices', head: t('uncertain.choices'), cell: varied },
    { key: 'runs', head: t('uncertain.runs'), figure: true, cell: ({ runs }) => f.number(runs) },
    { key: 'seed', head: t('uncertain.seed'), figure: true, cell: ({ seed }) => seed },
    {
      key: 'by',
      head: t('uncertain.askedBy'),
      cell: ({ askedBy }) => askedBy,
      note: ({ askedAt }) => f.instant(askedAt),
    },
    {
      key: 'actions',
      head: t('uncertain.actions'),
      isHeadHidden: true,
      phone: 'action',
      cell: ({ id, abilities, askedAt }) =>
        abilities.remove ? (
          <Button
            small
            kind="flat"
            aria-label={t('uncertain.removeOf', { at: f.instant(askedAt) })}
            onClick={(event) => {
              event.stopPropagation();
              remove(id);
            }}
          >
            {t('uncertain.remove')}
          </Button>
        ) : null,
    },
  ];
}
