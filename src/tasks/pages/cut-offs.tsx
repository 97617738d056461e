import { useState } from 'react';
import { api as calendar } from '../../calendar/api.ts';
import { useApi } from '../../web/api-client.ts';
import { Button } from '../../web/button.tsx';
import { formatDate } from '../../web/format.ts';
import { useWords } from '../../web/language.tsx';
import { Page } from '../../web/page.tsx';
import { Answered } from '../../web/states.tsx';
import { cutOffWords } from '../words/cut-offs.ts';
import { CutOffForm, CutOffRemoval } from './cut-off-form.tsx';
import { CutOffChanges, CutOffTable, type Own, type Settings } from './cut-off-table.tsx';

/** What is in hand: a new entry, or one of the province's to change or to remove. */
type InHand = { readonly doing: 'add' } | { readonly doing: 'change' | 'remove'; readonly own: Own };

/** When reporting periods close: the nation's rule with its source, the province's own from their days on, and the place to enter one. */
export function CutOffsPage() {
  const t = useWords(cutOffWords);
  const [isMoving, setMoving] = useState(false);
  const settings = useApi(calendar.getReportingSettings, {}, { refetchInterval: isMoving ? 1000 : false });
  const { data } = settings;
  const [inHand, setInHand] = useState<InHand>();
  if (data && isMoving !== (data.changes[0]?.moved === null)) setMoving(!isMoving);
  const close = () => setInHand(undefined);
  return (
    <Page
      title={t('cutOffs.title')}
      crumbs={[{ label: t('cutOffs.calendar'), to: '/calendar-days' }, { label: t('cutOffs.title') }]}
      lead={data ? <Holding settings={data} /> : null}
      actions={
        data?.abilities.change && !inHand ? (
          <Button kind="main" onClick={() => setInHand({ doing: 'add' })}>
            {t('cutOffs.add')}
          </Button>
        ) : null
      }
    >
      <Answered of={settings}>
        {(shown) => (
          <>
            {inHand ? <Change key={keyOf(inHand)} inHand={inHand} settings={shown} onClose={close} /> : null}
            <CutOffTable
              settings={shown}
              onChange={(own) => setInHand({ doing: 'change', own })}
              onRemove={(own) => setInHand({ doing: 'remove', own })}
            />
            <CutOffChanges changes={shown.changes} />
          </>
        )}
      </Answered>
    </Page>
  );
}

function Change({
  inHand,
  settings: { own, national },
  onClose,
}: {
  readonly inHand: InHand;
  readonly settings: Settings;
  readonly onClose: () => void;
}) {
  if (inHand.doing === 'remove') return <CutOffRemoval own={inHand.own} onClose={onClose} />;
  if (inHand.doing === 'change') return <CutOffForm basis={inHand.own} changed={inHand.own} onClose={onClose} />;
  const basis = own.at(-1) ?? national.at(-1);
  return basis ? <CutOffForm basis={basis} onClose={onClose} /> : null;
}

function keyOf(inHand: InHand): string {
  return inHand.doing === 'add' ? 'add' : `${inHand.doing} ${inHand.own.entryId}`;
}

/** One sentence: what the province follows today. */
function Holding({ settings: { national, own } }: { readonly settings: Settings }) {
  const t = useWords(cutOffWords);
  const held = own.find(({ holds }) => holds);
  if (held) return <>{t('cutOffs.own', { date: formatDate(held.from), source: held.source })}</>;
  return <>{t('cutOffs.national', { source: national.find(({ holds }) => holds)?.source ?? '' })}</>;
}
