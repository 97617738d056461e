import { afterAnnouncement, troubleAfterDemand } from './closing-words.ts';
import type { Deadline } from './deadline.ts';
import { noDeadline, parseDeadline } from './deadline.ts';
import type { DeadlineContext } from './moments.ts';
import { overBefore } from './due-dates.ts';
import { hasAny } from './small-letters.ts';

/** The time that governs the main verb of a duty; a time inside a description gives none. */
export function deadlineOf(said: string, context: DeadlineContext): Deadline {
  const text = troubleAfterDemand(said) ?? afterAnnouncement(said);
  const trouble =
    /^(?:trong quá trình|quá trình|khi|nếu|trường hợp)\s/iu.test(text) && hasAny(text, ['báo cáo', 'phản ánh', 'gửi'])
      ? /(?:nếu|khi|trường hợp)(?: có| gặp(?: phải)?)?\s*(?:phát sinh)?\s*(?:những |các )?(?:khó khăn|vướng mắc|vấn đề)(?:, (?:khó khăn|vướng mắc|bất cập))*[^.,;]{0,60}/iu.exec(
          text,
        )
      : null;
  if (trouble !== null)
    return {
      type: 'event',
      value: 'khi phát sinh vướng mắc',
      text: trouble[0],
      moments: [{ kind: 'undated', what: 'event', of: trouble[0] }],
    };
  return steadyTime(text) ?? governingTime(text, context) ?? noDeadline;
}

/** 'Thường xuyên ...', 'Lãnh đạo sở thường xuyên, đột xuất kiểm tra ...', '...; thực hiện thường xuyên.': a duty that never ends. */
function steadyTime(text: string): Deadline | undefined {
  if (!hasAny(text, ['thường xuyên', 'liên tục', 'quanh năm'])) return undefined;
  if (/\s(?:thường xuyên, đột xuất|đột xuất, thường xuyên)(?=[\s.;])/iu.test(text))
    return { ...parseDeadline('thường xuyên'), text: 'thường xuyên, đột xuất' };
  if (/^thường xuyên\s/iu.test(text) || /^(?:\p{L}+ ){2,6}thường xuyên, (?:đột xuất|liên tục)/iu.test(text))
    return {
      ...parseDeadline('thường xuyên'),
      text: /thường xuyên(?:, (?:đột xuất|liên tục))?/iu.exec(text)?.[0] ?? 'Thường xuyên',
    };
  const steady = steadily.exec(text)?.[1];
  return steady === undefined ? undefined : { ...parseDeadline(steady), text: steady };
}

/** The first time by the order of the patterns that is one. */
function governingTime(text: string, context: DeadlineContext): Deadline | undefined {
  if (!anyTime.test(text)) return undefined;
  const possible = governing.filter(({ needs }) => needs === undefined || hasAny(text, needs));
  // The main verb stands in the first clause; 'hoàn thành trước ...' may be said in a later one.
  const first = text.slice(0, Math.max(0, text.indexOf('; ')));
  let over: Deadline | undefined;
  for (const said of first === '' ? [text] : [first, text])
    for (const { pattern } of possible) {
      const match = pattern.exec(said);
      if (match?.[1] === undefined) continue;
      const deadline = timeIn(match[1], context);
      if (deadline.type === 'none') continue;
      if (!isOver(deadline, context)) return deadline;
      // 'văn bản ban hành trước ngày 01/7/2025': a day that was past is no deadline where a later one follows.
      over ??= deadline;
      const rest = said.slice(match.index + match[0].length);
      const later = rest.length > 8 ? governingTime(rest, context) : undefined;
      if (later !== undefined && !isOver(later, context)) return later;
    }
  return over;
}

/** The time that words name, without the reports that each day is for; the rhythm of reports that are made is theirs. */
function timeIn(words: string, context: DeadlineContext): Deadline {
  const rhythm = reportsOf.exec(words)?.[1];
  if (rhythm !== undefined)
    return { ...parseDeadline(`định kỳ ${rhythm.replace(/báo cáo\s|định kỳ\s/giu, '')}`, context), text: words };
  if (!/báo cáo/iu.test(words)) return parseDeadline(words, context);
  const deadline = parseDeadline(words.replace(new RegExp(eachReport, 'giu'), ' '), context);
  return deadline.type === 'none' ? deadline : { ...deadline, text: words };
}

function isOver(deadline: Deadline, { issued }: DeadlineContext): boolean {
  return issued !== undefined && overBefore(issued, deadline) !== undefined;
}

/** '...; thực hiện thường xuyên.', '... (thường xuyên)': a duty that never ends, said at its end. */
const steadily =
  /(?:[;,(–-]\s*|(?:thực hiện|tiến hành|duy trì|triển khai)\s+)((?:được )?thường xuyên(?:,? liên tục)?|liên tục|quanh năm)\)?\s*[.;/]*$/iu;

const day = String.raw`(?:ngày\s*)?\d{1,2}(?:\s*[/.-]\s*|\s*tháng\s*)\d{1,2}(?:(?:\s*[/.-]\s*|\s*năm\s*)\d{4}|\s*(?:hàng|hằng) năm)?`;
const time = String.raw`(?:${day}|(?:ngày\s*)?\d{1,2}\s*(?:của\s*)?tháng cuối(?: của)?\s*(?:(?:mỗi|hàng|hằng)\s*)?quý|(?:ngày\s*)?\d{1,2}\s*(?:hàng|hằng|của)\s*tháng|tháng\s*\d{1,2}(?:\s*(?:/|năm)\s*\d{4})?|quý\s*(?:IV|III|II|I|[1-4])(?:\s*(?:,|và)\s*(?:IV|III|II|I|[1-4]))*(?:\s*(?:/|năm)\s*\d{4})?|(?:06|6) tháng (?:đầu|cuối) năm(?: \d{4})?|năm \d{4})`;
const year = String.raw`(?:\s*(?:/|năm)\s*\d{4})`;
/** 'tháng 6, tháng 9 và tháng 11 năm 2026', 'quý II, III/2026': several times, the year said once or with each. */
const severalOf = (name: string, number: string) =>
  String.raw`${name}\s*${number}${year}?(?:\s*(?:,|và)\s*(?:${name}\s*)?${number}(?![\d\p{L}])${year}?)+`;
const months = severalOf('tháng', String.raw`\d{1,2}`);
const quarters = severalOf('quý', '(?:IV|III|II|I|[1-4])');
const rhythms = String.raw`(?:hàng|hằng) (?:tuần|tháng|quý|năm)(?:\s*(?:,|và)\s*(?:hàng |hằng )?(?:(?:06|6) tháng|tháng|quý|(?:cả )?năm))*`;
/** What a rhythm may belong to instead of the verb: 'xây dựng kế hoạch công tác hằng quý', 'hưởng trợ cấp xã hội hằng tháng'. */
const rhythmicNouns = String.raw`(?:kế hoạch|chương trình|lịch|nhiệm vụ)(?: công tác| làm việc| hành động)?|dự toán|ngân sách|chỉ tiêu|trợ cấp(?: xã hội)?|phụ cấp|lương|thu nhập|sinh hoạt phí`;
/** Which report a day is for: 'báo cáo 6 tháng trước ngày 15/6, báo cáo năm trước ngày 15/12'. */
const eachReport = String.raw`\s*\(?(?:đối với )?báo cáo (?:quý|(?:06|6) tháng|năm)(?: (?:đầu|cuối) năm)?\)?\s*`;
const period = String.raw`(?:(?:06|6|sáu) tháng(?: đầu năm)?|tháng|quý|năm)(?![\p{L}\d]|\s*\d|\s+[IVX]+(?!\p{L}))`;
const reports = String.raw`báo cáo\s(?:định kỳ\s)?(?:hàng\s|hằng\s)?${period}(?:\s*(?:,|và)\s*(?:báo cáo\s)?${period})*`;
const reportsOf = new RegExp(String.raw`^báo cáo\s(${reports.replace(/^báo cáo\\s/u, '')})$`, 'iu');
/** Without one of these no pattern below finds a time: one look, since two of three duties name none. */
const anyTime = /tháng|quý|năm|ngày|tuần|trước|nhất|muộn|lộ trình|ngay/iu;
/** How the time that governs a duty is written, and the words of which one must be there; without words the pattern itself tells as fast. */
const governing: readonly { readonly needs?: readonly string[]; readonly pattern: RegExp }[] = [
  // định kỳ hằng quý (trước ngày 14 tháng cuối quý), 6 tháng (trước 14/6), năm
  {
    needs: ['(trước', '(chậm nhất', '(vào'],
    pattern:
      /((?:định kỳ\s+)?(?:(?:hàng|hằng)\s+)?(?:tháng|quý|(?:06|6) tháng)\s*\((?:trước|chậm nhất|vào)[^()]{1,60}\)(?:\s*[,;]?\s*(?:và\s+)?(?:(?:hàng|hằng)\s+)?(?:quý|(?:06|6) tháng(?: đầu năm)?|năm)(?:\s*\([^()]{1,60}\))?)*)/iu,
  },
  {
    needs: ['trước', 'chậm nhất', 'muộn nhất', 'muộn hơn'],
    pattern: new RegExp(
      String.raw`(?<!(?:từ|sau|kể) )((?:trước|chậm nhất(?: là)?(?: vào)?|muộn nhất|không muộn hơn|xong trước)\s+${time}(?:(?:${eachReport})?\s*(?:và|,)\s*(?:${eachReport})?(?:trước\s+)?${day})*)`,
      'iu',
    ),
  },
  // hạn cuối là ngày 20/12/2024
  {
    needs: ['hạn'],
    pattern: new RegExp(
      String.raw`(?:thời hạn|thời gian|hạn)(?: (?:cuối cùng|cuối|chót|chậm nhất|hoàn thành|thực hiện))?(?: là|:)? ((?:trước |đến hết |đến |trong )?${time})`,
      'iu',
    ),
  },
  {
    needs: ['tháng', 'quý'],
    pattern: new RegExp(
      String.raw`(?:^|\s)((?:trong|vào|ngay trong)\s+(?:${months}|${quarters}))(?:\s*[.;/]*$|,)`,
      'iu',
    ),
  },
  {
    needs: ['tháng', 'quý', 'năm', 'ngày'],
    pattern: new RegExp(
      String.raw`(?:hoàn thành|hoàn tất|xong|ban hành|trình|báo cáo)[^.;]{0,120}?\s((?:trong|vào|đến hết)\s+(?:tháng|quý|năm|ngày|(?:06|6|sáu) tháng)[^.,;]{0,30})`,
      'iu',
    ),
  },
  { pattern: new RegExp(String.raw`^((?:trong|vào)\s+(?:tháng|quý)\s[^,.;]{0,24}),`, 'iu') },
  {
    needs: ['định kỳ'],
    pattern:
      /((?:định kỳ )(?:vào )?(?:ngày \d+ )?(?:hàng|hằng) (?:tuần|tháng|quý|năm)(?:\s*(?:,|và)\s*(?:hàng |hằng )?(?:(?:06|6) tháng|tháng|quý|năm))*)(?=[^.;]*báo cáo)/iu,
  },
  {
    needs: ['định kỳ'],
    pattern:
      /(?:báo cáo[^.;]*?)((?:định kỳ )(?:(?:hàng|hằng) )?(?:tháng|quý|năm|(?:06|6) tháng)(?:\s*(?:,|và)\s*(?:hàng |hằng )?(?:(?:06|6) tháng|tháng|quý|năm))*)/iu,
  },
  {
    pattern:
      /^((?:định kỳ )?(?:hàng|hằng|mỗi) (?:tuần|tháng|quý|năm)(?:\s*(?:,|và)\s*(?:(?:06|6) tháng|quý|năm))*)(?=[\s,])/iu,
  },
  {
    needs: ['định kỳ'],
    pattern: /(định kỳ (?:06|6|03|3) tháng(?:\s*(?:,|và)\s*(?:hàng |hằng )?năm)?)(?=[^.;]*báo cáo)/iu,
  },
  // báo cáo định kỳ (quý, 6 tháng, năm)
  {
    needs: ['định kỳ'],
    pattern:
      /báo cáo[^.;()]*?(định kỳ \((?:(?:hàng|hằng) )?(?:tháng|quý|năm|(?:06|6) tháng)(?:\s*(?:,|và)\s*(?:(?:hàng|hằng) )?(?:(?:06|6) tháng(?: đầu năm)?|tháng|quý|năm))*\))/iu,
  },
  { pattern: /^(định kỳ (?:06|6|03|3) tháng(?:\s*(?:,|và)\s*(?:hàng |hằng )?năm)?)/iu },
  {
    needs: [
      'trong tháng',
      'trong quý',
      'trong năm',
      'vào tháng',
      'vào quý',
      'vào năm',
      'trong 6',
      'trong 06',
      'trong sáu',
    ],
    pattern:
      /\s((?:trong|vào|ngay trong) (?:tháng \d{1,2}\/\d{4}|quý [IV]+(?:\/| năm )\d{4}|(?:06|6|sáu) tháng (?:đầu|cuối) năm \d{4}|năm \d{4}))[.;]?$/iu,
  },
  {
    needs: ['ngày'],
    pattern: /((?:trong|chậm nhất|không quá|sau) (?:thời hạn |vòng )?\d+ ngày(?: làm việc)?,? (?:kể từ|sau)[^.;]*)/iu,
  },
  {
    needs: ['hàng', 'hằng'],
    pattern:
      /^[^.;]{0,120}?(?:công khai|công bố|báo cáo|tổng hợp|kiểm tra|khảo sát|đánh giá|cập nhật|rà soát|đăng tải|niêm yết|quan trắc|phát|đăng|tổ chức|họp|giao ban|đối thoại|xuất bản|duy trì|mở|gửi)\s+((?:định kỳ )?(?:hàng|hằng) (?:tuần|tháng|quý))(?=\s)/iu,
  },
  // vào ngày 15 hằng tháng, ...
  {
    needs: ['hàng', 'hằng'],
    pattern: /\s((?:vào|trước) (?:ngày )?\d{1,2} (?:hàng|hằng) tháng)(?=[,.;]|$)/iu,
  },
  // họp giao ban hằng tháng để nắm bắt khó khăn
  {
    needs: ['để', 'nhằm'],
    pattern: new RegExp(
      String.raw`^[^.;]*?\s(?=(?:định kỳ )?(?:hàng|hằng) (?:tuần|tháng|quý))(?<!(?:${rhythmicNouns})\s)((?:định kỳ )?(?:hàng|hằng) (?:tuần|tháng|quý))(?= (?:để|nhằm) )`,
      'iu',
    ),
  },
  {
    needs: ['trong tháng', 'trong quý', 'vào tháng', 'vào quý'],
    pattern: /[,;]\s((?:trong|vào) (?:tháng|quý) [^.,;]{1,20}?)\s(?:hoàn thành|hoàn tất|trình|ban hành)\s/iu,
  },
  {
    needs: ['hàng', 'hằng'],
    pattern: new RegExp(
      String.raw`^[^.;]*?\s(?=(?:định kỳ )?(?:hàng|hằng) (?:tuần|tháng|quý))(?<!(?:${rhythmicNouns})\s)((?:định kỳ )?${rhythms})[.;/]*$`,
      'iu',
    ),
  },
  {
    needs: ['hàng năm', 'hằng năm'],
    pattern:
      /^[^.;]*(?<!kế hoạch|dự toán|báo cáo|ngân sách|chương trình|chỉ tiêu|nhiệm vụ|quý|tháng)\s((?:hàng|hằng) năm)[.;/]*$/iu,
  },
  { needs: ['lộ trình'], pattern: /\s(theo (?:đúng )?lộ trình(?:\s[^.;,]*)?)[.;/]*$/iu },
  {
    needs: ['lần'],
    pattern:
      /\s((?:định kỳ )?(?:mỗi|một) (?:tuần|tháng|quý|năm) (?:ít nhất |tối thiểu )?(?:một|01|1) lần|(?:(?:06|6|03|3) tháng|hàng tháng|hàng quý)(?:\/| một | 0?1 )lần)(?=[\s.,;/]|$)/iu,
  },
  // mỗi tháng ít nhất 02 tin, bài: so much of something in each span
  { needs: ['mỗi'], pattern: /[\s,;](mỗi (?:tuần|tháng|quý|năm))(?= (?:có )?(?:ít nhất|tối thiểu) \d+ \p{Ll})/iu },
  {
    needs: ['ít nhất', 'tối thiểu'],
    pattern:
      /^[^.;]{0,160}?\s((?:ít nhất|tối thiểu) \d+ (?:ngày|buổi|lần|kỳ)(?: trong |\/| mỗi | một )(?:tuần|tháng|quý|năm))(?=[\s.,;/]|$)/iu,
  },
  {
    needs: ['định kỳ'],
    pattern:
      /(?:[,;]\s|\s(?=định kỳ (?:hàng|hằng)))((?:định kỳ )(?:vào )?(?:trước )?(?:ngày \d+ )?(?:hàng|hằng) (?:tuần|tháng|quý|năm)(?:\s*(?:,|và)\s*(?:hàng |hằng )?(?:(?:06|6) tháng|tháng|quý|năm))*)[.;/]*$/iu,
  },
  // vào sáng thứ Bảy tuần đầu tiên mỗi tháng; vào các ngày thứ Năm hằng tuần
  {
    needs: [
      'mỗi tuần',
      'mỗi tháng',
      'mỗi quý',
      'hằng tuần',
      'hằng tháng',
      'hằng quý',
      'hàng tuần',
      'hàng tháng',
      'hàng quý',
    ],
    pattern:
      /^[^.;]*?\s(?:vào\s+)?((?:(?:các|những|một)\s+)?(?:ngày|buổi|sáng|chiều|thứ|tuần|đầu|giữa|cuối)\s[^.;,]{0,40}?(?:mỗi|hàng|hằng) (?:tuần|tháng|quý))(?=[\s.;/]*$|;)/iu,
  },
  // Dự thảo báo cáo 6 tháng, báo cáo năm: a report of each period
  {
    needs: ['báo cáo'],
    pattern: new RegExp(
      String.raw`^(?:[^.;,]{0,60}\s)?(?:dự thảo|xây dựng|lập|soạn thảo|chuẩn bị|hoàn thiện)\s(?:các\s)?(${reports})(?=[\s,;.]|$)`,
      'iu',
    ),
  },
  { needs: ['ngay'], pattern: /^[^.;]*?\s(ngay (?:sau )?khi \p{Ll}[^.;,]*)/iu },
];
