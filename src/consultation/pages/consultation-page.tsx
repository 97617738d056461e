import { useParams } from 'react-router';
import { must } from '../../kernel/problem.ts';
import { useApi } from '../../web/api-client.ts';
import { useFormat } from '../../web/figure.tsx';
import { useWords } from '../../web/language.tsx';
import { Page } from '../../web/page.tsx';
import { AsWritten } from '../../web/section.tsx';
import { Answered } from '../../web/states.tsx';
import { Tag } from '../../web/tags.tsx';
import { api } from '../api.ts';
import { words } from '../words.ts';
import { AnswerDraft } from './answer-draft.tsx';
import { LeadConsultation } from './lead-consultation.tsx';

/** One consultation: the draft to be answered, for a unit that is asked; who answered and what, for whoever asked. */
export function ConsultationPage() {
  const t = useWords(words);
  const f = useFormat();
  const consultationId = must(useParams()['consultationId'], 'the consultation in the address');
  const detail = useApi(api.getConsultation, { params: { consultationId } }, { staleTime: 0 });
  const known = detail.data?.consultation;
  return (
    <Page
      title={known?.planName ?? t('title')}
      crumbs={[{ label: t('title'), to: '/consultations' }, { label: known ? t(known.state) : '' }]}
      badge={known?.isOverdue ? <Tag tone="late">{t('overdue')}</Tag> : null}
      lead={
        known
          ? t('askedBy', { person: known.askedBy, date: f.dateOf(known.askedAt), due: f.date(known.dueOn) })
          : undefined
      }
    >
      <Answered of={detail}>
        {(seen) => (
          <>
            {seen.consultation.message ? <AsWritten>{seen.consultation.message}</AsWritten> : null}
            {seen.consultation.abilities.lead ? <LeadConsultation detail={seen} /> : null}
            {seen.consultation.abilities.answer || !seen.consultation.abilities.lead ? (
              <AnswerDraft detail={seen} />
            ) : null}
          </>
        )}
      </Answered>
    </Page>
  );
}
