import { useState, type ComponentType } from 'react';
import { api as accounts } from '../../../accounts/api.ts';
import { useAction, useApi } from '../../../web/api-client.ts';
import { Button } from '../../../web/button.tsx';
import { Dialog } from '../../../web/dialog.tsx';
import { FormFoot } from '../../../web/field.tsx';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { MethodLink } from '../../../web/method/method-link.tsx';
import { notice } from '../../../web/notice.ts';
import { Page } from '../../../web/page.tsx';
import { Footnote, Section } from '../../../web/section.tsx';
import { Answered, Empty, ErrorNote } from '../../../web/states.tsx';
import { api } from '../../api.ts';
import { targetsApi } from '../../api/targets.ts';
import { targetWords } from '../../words/targets.ts';
import { useCrumbs } from '../use-crumbs.ts';
import { useSayTarget } from './say-target.ts';
import { FiguresForm } from './figures-form.tsx';
import { TargetForm } from './target-form.tsx';
import { TargetTable } from './target-table.tsx';
import type { TargetInputs, TargetView } from './views.ts';

/** The goals of plans that may be taken as targets; they belong to a later slice and are handed in. */
export type TargetProposals = ComponentType<{
  /** Says what is wanted, as the targets above say it. */
  readonly sayAim: (target: TargetInputs) => string;
}>;

/** The province's targets, and the goals of its plans that may become some. */
export function TargetsPage({ Proposals }: { readonly Proposals: TargetProposals }) {
  const t = useWords(targetWords);
  const { language } = useLanguage();
  const say = useSayTarget();
  const list = useApi(targetsApi.listTargets, {});
  const indices = useApi(api.listResults, {}, { staleTime: Infinity }).data?.indices ?? [];
  const session = useApi(accounts.whoAmI, {});
  const [editing, setEditing] = useState<TargetView | 'new' | null>(null);
  const [measuring, setMeasuring] = useState<TargetView | null>(null);
  const [removing, setRemoving] = useState<TargetView | null>(null);
  const province = list.data?.province;
  return (
    <Page
      title={t('target.title')}
      lead={t('target.lead')}
      crumbs={useCrumbs(t('target.title'))}
      actions={
        list.data?.abilities.add ? (
          <Button kind="main" onClick={() => setEditing('new')}>
            {t('target.add')}
          </Button>
        ) : null
      }
    >
      <Section
        title={t('target.list')}
        note={province ? t('target.follows', { province: language === 'vi' ? province.name : province.en }) : null}
      >
        <Answered of={list}>
          {({ targets, abilities, province: followed }) => (
            <>
              {followed ? null : <p>{t('target.noProvince')}</p>}
              {targets.length === 0 ? (
                <Empty why={t(abilities.add ? 'target.none' : 'target.noneSeen')} />
              ) : (
                <TargetTable targets={targets} onEdit={setEditing} onFigures={setMeasuring} onRemove={setRemoving} />
              )}
            </>
          )}
        </Answered>
        <Footnote>
          {t('target.method')} <MethodLink section="targets" />.
        </Footnote>
      </Section>
      <Proposals sayAim={say.aim} />
      {measuring && session.data ? (
        <FiguresForm target={measuring} thisYear={yearOf(session.data)} onClose={() => setMeasuring(null)} />
      ) : null}
      {editing && session.data ? (
        <TargetForm
          indices={indices}
          target={editing === 'new' ? null : editing}
          thisYear={yearOf(session.data)}
          onClose={() => setEditing(null)}
        />
      ) : null}
      {removing ? <RemoveDialog target={removing} onClose={() => setRemoving(null)} /> : null}
    </Page>
  );
}

function yearOf({ today }: { readonly today: string }): number {
  return Number(today.slice(0, 4));
}

function RemoveDialog({ target, onClose }: { readonly target: TargetView; readonly onClose: () => void }) {
  const t = useWords(targetWords);
  const say = useSayTarget();
  const remove = useAction(targetsApi.removeTarget, {
    invalidates: [targetsApi.listTargets],
    onDone: () => {
      void notice(t('target.removed'));
      onClose();
    },
  });
  return (
    <Dialog title={t('target.removeTitle')} onClose={onClose}>
      <p>{t('target.removeWhat', { name: `${say.subject(target)}: ${say.aim(target)}` })}</p>
      {remove.error ? <ErrorNote problem={remove.error} safe="nothing" /> : null}
      <FormFoot>
        <Button kind="bad" busy={remove.isPending} onClick={() => remove.mutate({ params: { targetId: target.id } })}>
          {t('target.remove')}
        </Button>
        <Button data-autofocus onClick={onClose}>
          {t('target.keep')}
        </Button>
      </FormFoot>
    </Dialog>
  );
}
