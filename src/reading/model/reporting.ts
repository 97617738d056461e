import { agenciesAt } from './agency-list.ts';
import type { ReportingDuty, PlanTask } from './plan-document.ts';
import type { Gazetteer } from './gazetteer.ts';

/** Who owes which report to whom and how often, taken from the duties that speak of reports. */
export function readReporting(tasks: readonly PlanTask[], gazetteer: Gazetteer): ReportingDuty[] {
  return tasks.flatMap((task) => {
    const frequency = frequencyOf(task);
    if (frequency.length === 0 || !speaksOfReport(task)) return [];
    const words = `${task.text}. ${task.deadline.text ?? ''}`;
    return [
      {
        who: task.lead,
        to: receiverOf(words, gazetteer),
        frequency,
        due: dueOf(task),
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
  const rhythms: ReportingDuty['frequency'] = value.flatMap((one: string) =>
    one === 'monthly' || one === 'quarterly' || one === '6-month' || one === 'yearly' ? [one] : [],
  );
  if (rhythms.length > 0) return rhythms;
  const days = value.filter((one: string) => one.startsWith('--')).length;
  if (days === 0) return ['once'];
  return days === 1 ? ['yearly'] : days === 2 ? ['6-month'] : ['quarterly'];
}

/** The date or quarter that a report is owed by, else the words that name its day: 'trước ngày 20 của tháng cuối quý'; null where no day is named. */
function dueOf({ deadline: { type, value, text, moments } }: PlanTask): string | null {
  if (type === 'date' || type === 'quarter') return typeof value === 'string' ? value : text;
  const namesDay = moments.some((one) => one.kind === 'day' || (one.kind === 'every' && one.day !== undefined));
  return namesDay ? text : null;
}

function receiverOf(text: string, gazetteer: Gazetteer): string | null {
  for (const pattern of receivers)
    for (const match of text.matchAll(pattern)) {
      const found = agenciesAt(text, match.index + match[0].length, gazetteer);
      if (found?.bodies[0] !== undefined) return found.bodies[0].text.replace(/\s*\([^()]*\d[^()]*\)$/u, '');
      const above = /^cơ quan cấp trên/iu.exec(text.slice(match.index + match[0].length));
      if (above !== null) return above[0];
    }
  return null;
}

/** Whom a report goes to: named at once ('báo cáo UBND tỉnh', 'gửi về Sở Nội vụ'), else after what it tells ('báo cáo kết quả thực hiện về Sở Nội vụ'). */
const receivers = [
  /(?:gửi(?: báo cáo)?(?: về)?|báo cáo(?: về| cho| với| lên)?)\s+/giu,
  /(?:báo cáo|gửi)[^.;]{0,160}?\s(?:về|cho|gửi|tới|lên)(?: về)?\s+(?=\p{Lu}|các\s)/gu,
];

function contentOf(text: string): string | null {
  const said =
    /tổng hợp\s+(kết quả[^.;,]*?)(?:\s+vào|[.;,]|$)/iu.exec(text)?.[1] ??
    /báo cáo\s+(?:cụ thể\s+)?(kết quả[^.;,]*|tình hình[^.;,]*|công tác[^.;,]*)/iu.exec(text)?.[1];
  return said?.replace(/\s(?:về|cho|gửi)\s(?=\p{Lu}|UBND).*$/u, '').trim() ?? null;
}
