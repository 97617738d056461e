import { Link } from 'react-router';
import { longestLine } from '../../reading/model/columns.ts';
import { nameKey } from '../../units/model.ts';
import { useAction, useApi, type ApiProblem } from '../../web/api-client.ts';
import { Button } from '../../web/button.tsx';
import { Kbd } from '../../web/keys.tsx';
import { useWords } from '../../web/language.tsx';
import { ErrorNote } from '../../web/states.tsx';
import { rulesApi } from '../api/rules.ts';
import { words } from '../words.ts';
import type { BodyChoice, BodyTaken } from './body-choices.ts';
import { choiceOf } from './body-choices.ts';
import styles from './same-name.module.css';
import type { RuleView } from './views.ts';

/** What was just corrected and could be a rule, which of it is one by now, and how it becomes one. */
export type RuleOffers = {
  readonly open: readonly BodyTaken[];
  readonly kept: readonly RuleView[];
  readonly remember: (taken: BodyTaken) => void;
  readonly teaching: ReturnType<typeof useAction<typeof rulesApi.teachRule>>;
};

/** Offers each name that was just taken for a body, unless a rule explains it already; nothing is kept that nobody asked for. */
export function useRuleOffers(planId: string, taken: readonly BodyTaken[]): RuleOffers {
  const rules = useApi(rulesApi.listRules, {}, { enabled: taken.length > 0 });
  const teaching = useAction(rulesApi.teachRule, { invalidates: [rulesApi.listRules] });
  const ruleFor = ({ written }: BodyTaken) =>
    rules.data?.rules.find((rule) => rule.kind === 'body' && nameKey(rule.written) === nameKey(written));
  return {
    // Until it is known which rules there are nothing is offered.
    open: rules.data ? taken.filter((one) => !ruleFor(one)) : [],
    kept: taken.flatMap((one) => ruleFor(one) ?? []),
    remember: ({ written, unitId, groupId }) =>
      teaching.mutate({ params: { planId }, body: { kind: 'body', written, unitId, groupId } }),
    teaching,
  };
}

/** What a line that was just left out as a heading can be kept as; null where none was. */
export type HeadingOffered = {
  readonly isKept: boolean;
  readonly error: ApiProblem | null;
  readonly remember: () => void;
};

/** Offers the line that a task was made of as a heading, unless a rule says so already, or it is longer than any heading. */
export function useHeadingOffer(planId: string, line: string | null): HeadingOffered | null {
  const rules = useApi(rulesApi.listRules, {}, { enabled: line !== null });
  const teaching = useAction(rulesApi.teachRule, { invalidates: [rulesApi.listRules] });
  if (line === null || line.length > longestLine || !rules.data) return null;
  const isKept = rules.data.rules.some((rule) => rule.kind === 'heading' && nameKey(rule.written) === nameKey(line));
  return {
    isKept,
    error: teaching.error,
    remember: () => {
      if (!isKept && !teaching.isPending)
        teaching.mutate({ params: { planId }, body: { kind: 'heading', written: line } });
    },
  };
}

/** Asks beside a line that was left out as a heading whether it shall be remembered for the province. */
export function HeadingOffer({ offer }: { readonly offer: HeadingOffered | null }) {
  const t = useWords(words);
  if (!offer) return null;
  return (
    <>
      <p role="status" className={styles.offer}>
        <span>{t(offer.isKept ? 'headingRemembered' : 'headingOffer')}</span>
        {offer.isKept ? (
          <Link to="/plans/rules">{t('ruleSeeAll')}</Link>
        ) : (
          <Button small onClick={offer.remember}>
            {t('ruleRemember')} <Kbd>N</Kbd>
          </Button>
        )}
      </p>
      {offer.error && !offer.isKept ? <ErrorNote problem={offer.error} safe={t('ruleSafe')} /> : null}
    </>
  );
}

/** Asks beside the corrected task whether its writing shall be remembered for the province; the key goes for the first. */
export function RuleOffer({
  offers: { open, kept, remember, teaching },
  choices,
}: {
  readonly offers: RuleOffers;
  readonly choices: readonly BodyChoice[];
}) {
  const t = useWords(words);
  const nameOf = (taken: BodyTaken) => choices.find(({ value }) => value === choiceOf(taken))?.name ?? '';
  return (
    <>
      {open.map((taken, index) => (
        <p key={taken.written} role="status" className={styles.offer}>
          <span>{t('ruleOffer', { written: taken.written, means: nameOf(taken) })}</span>
          <Button small busy={teaching.isPending} onClick={() => remember(taken)}>
            {t('ruleRemember')} {index === 0 ? <Kbd>N</Kbd> : null}
          </Button>
        </p>
      ))}
      {kept.map((rule) => (
        <p key={rule.id} role="status" className={styles.offer}>
          <span>{t('ruleRemembered', { written: rule.written, means: rule.means })}</span>
          <Link to="/plans/rules">{t('ruleSeeAll')}</Link>
        </p>
      ))}
      {teaching.error && open.length > 0 ? <ErrorNote problem={teaching.error} safe={t('ruleSafe')} /> : null}
    </>
  );
}
