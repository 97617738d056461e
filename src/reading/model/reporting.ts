import { agenciesAt } from './agency-list.ts';
import type { ReportingDuty, PlanTask } from './plan-document.ts';
import type { Gazetteer } from './gazetteer.ts';

/** Who owes which report to whom and how often, taken from the duties that speak of reports. */
export function readReporting(tasks: readonly PlanTask[], gazetteer: Gazetteer): ReportingDuty[] {
  return tasks.flatMap((task) => {
    const frequency = frequencyOf(task);
    if (frequency.length === 0 || !speaksOfReport(task)) return [];
    const words = `${task.text} ${task.deadline.text ?? ''}`;
    const dated = task.deadline.type === 'date' && typeof task.deadline.value === 'string' ? task.deadline.value : null;
    return [
      {
        who: task.lead,
        to: receiverOf(words, gazetteer),
        frequency,
        due: dated,
        content: contentOf(words),
        source: task.source.text,
      },
    ];
  });
}

/** Whether a duty orders a report, in its own words or those of its deadline. */
export function speaksOfReport({
  text,
  kind,
  deadline,
}: Pick<PlanTask, 'text' | 'deadline'> & { readonly kind: string }): boolean {
  const words = `${text} ${deadline.text ?? ''}`;
  return /báo cáo/iu.test(words) && (kind === 'report' || orderOfReport.test(words));
}

const orderOfReport =
  /(?:có báo cáo|báo cáo (?:kết quả|tình hình|định kỳ|về|ubnd|ủy ban|sở|công tác)|gửi báo cáo|gửi (?:về )?(?:sở|văn phòng)|tổng hợp,? báo cáo)/iu;

function frequencyOf(task: PlanTask): ReportingDuty['frequency'] {
  const { type, value } = task.deadline;
  if (type === 'monthly' || type === 'yearly') return [type];
  if (type === 'event') return ['event'];
  if (type === 'date' || type === 'quarter') return ['once'];
  if (type !== 'periodic' || !Array.isArray(value)) return [];
  return value.flatMap((one: string) =>
    one === 'monthly' || one === 'quarterly' || one === '6-month' || one === 'yearly' ? [one] : [],
  );
}

function receiverOf(text: string, gazetteer: Gazetteer): string | null {
  for (const match of text.matchAll(
    /(?:gửi(?: báo cáo)?(?: về)?|báo cáo(?: về| cho| với)?|báo cáo[^.;,]{0,60}?\s(?:về|cho|gửi))\s+/giu,
  )) {
    const found = agenciesAt(text, match.index + match[0].length, gazetteer);
    if (found?.bodies[0] !== undefined) return found.bodies[0].text;
    const above = /^cơ quan cấp trên/iu.exec(text.slice(match.index + match[0].length));
    if (above !== null) return above[0];
  }
  return null;
}

function contentOf(text: string): string | null {
  const said =
    /tổng hợp\s+(kết quả[^.;,]*?)(?:\s+vào|[.;,]|$)/iu.exec(text)?.[1] ??
    /báo cáo\s+(?:cụ thể\s+)?(kết quả[^.;,]*|tình hình[^.;,]*|công tác[^.;,]*)/iu.exec(text)?.[1];
  return said?.replace(/\s(?:về|cho|gửi)\s(?=\p{Lu}|UBND).*$/u, '').trim() ?? null;
}
