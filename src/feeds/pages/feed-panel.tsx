import { MultiSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Answer } from '../../kernel/contract.ts';
import { api as units } from '../../units/api.ts';
import { useAction, useApi } from '../../web/api-client.ts';
import { Button } from '../../web/button.tsx';
import { Fields, FormFoot, Segmented } from '../../web/field.tsx';
import { useFormat } from '../../web/figure.tsx';
import { useWords } from '../../web/language.tsx';
import { notice } from '../../web/notice.ts';
import { Section } from '../../web/section.tsx';
import { Answered, ErrorNote } from '../../web/states.tsx';
import { api } from '../api.ts';
import { feedHolds, type FeedHolds } from '../model.ts';
import { words } from '../words.ts';
import styles from './feeds.module.css';

/** Where a person makes the address for their own calendar, makes it anew, or ends it. */
export function FeedPanel() {
  const t = useWords(words);
  const known = useApi(api.getFeed, {}, { staleTime: 0 });
  return (
    <Section title={t('panel.title')}>
      <p className={styles.why}>{t('panel.why')}</p>
      <Answered of={known} rows={1}>
        {(answer) => <Feed known={answer} />}
      </Answered>
    </Section>
  );
}

function Feed({ known: { feed, abilities } }: { readonly known: Answer<typeof api.getFeed> }) {
  const t = useWords(words);
  const [holds, setHolds] = useState<FeedHolds>(feed?.holds ?? (abilities.province ? 'province' : 'own'));
  const [unitIds, setUnitIds] = useState<string[]>(feed?.unitIds ?? []);
  const [sure, setSure] = useState<'renew' | 'end' | null>(null);
  const make = useAction(api.makeFeed, { invalidates: [api.getFeed] });
  const end = useAction(api.endFeed, {
    invalidates: [api.getFeed],
    onDone: () => {
      make.reset();
      void notice(t('panel.ended'));
    },
  });
  const path = make.data?.path;
  const send = () => {
    setSure(null);
    make.mutate({ body: { holds, unitIds: holds === 'province' ? unitIds : [] } });
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (make.isPending) return;
        if (feed && sure !== 'renew') setSure('renew');
        else send();
      }}
    >
      {path ? <Address path={path} /> : feed ? <Standing feed={feed} /> : null}
      <Fields>
        <Segmented
          label={t('panel.holds')}
          labelled
          value={holds}
          onChange={setHolds}
          options={feedHolds
            .filter((one) => one !== 'province' || abilities.province)
            .map((value) => ({ value, label: t(`panel.holds.${value}`) }))}
        />
        {holds === 'own' ? <p className={styles.note}>{t('panel.ownNote')}</p> : null}
        {holds === 'province' ? <Units value={unitIds} onChange={setUnitIds} /> : null}
      </Fields>
      {make.error ? <ErrorNote problem={make.error} safe="nothing" /> : null}
      {end.error ? <ErrorNote problem={end.error} safe="nothing" /> : null}
      <FormFoot>
        <Button type="submit" busy={make.isPending}>
          {t(feed ? (sure === 'renew' ? 'panel.renewSure' : 'panel.renew') : 'panel.make')}
        </Button>
        {feed ? (
          <Button
            kind="bad"
            busy={end.isPending}
            onClick={() => {
              if (sure !== 'end') return setSure('end');
              setSure(null);
              end.mutate({});
            }}
          >
            {t(sure === 'end' ? 'panel.endSure' : 'panel.end')}
          </Button>
        ) : null}
      </FormFoot>
    </form>
  );
}

function Standing({ feed }: { readonly feed: NonNullable<Answer<typeof api.getFeed>['feed']> }) {
  const t = useWords(words);
  const f = useFormat();
  const holds =
    feed.unitIds.length > 0
      ? t('panel.standingUnits', { count: feed.unitIds.length })
      : t(`panel.holds.${feed.holds}`).toLocaleLowerCase('vi');
  return (
    <p className={styles.note}>
      <b>{t('panel.standing', { date: f.dateOf(feed.madeAt), holds })}</b> {t('panel.lost')}
    </p>
  );
}

/** The address whole, since only the browser knows by which name the server is reached; shown while the page stays open. */
function Address({ path }: { readonly path: string }) {
  const t = useWords(words);
  const address = window.location.origin + path;
  const copy = async () => {
    await navigator.clipboard.writeText(address);
    void notice(t('panel.copied'));
  };
  return (
    <div className={styles.made}>
      <div className={styles.address}>
        <TextInput
          label={t('panel.address')}
          readOnly
          value={address}
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
        {/* Browsers give the clipboard to safe connections alone. */}
        {window.isSecureContext ? <Button onClick={() => void copy()}>{t('panel.copy')}</Button> : null}
      </div>
      <p className={styles.note}>{t('panel.how')}</p>
    </div>
  );
}

function Units({ value, onChange }: { readonly value: string[]; readonly onChange: (ids: string[]) => void }) {
  const t = useWords(words);
  const known = useApi(units.listUnits, {});
  return (
    <MultiSelect
      label={t('panel.units')}
      description={t('panel.unitsNote')}
      data={(known.data?.units ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      onChange={onChange}
      searchable
      limit={100}
      maxValues={100}
    />
  );
}
