import { agenciesAt } from './agency-list.ts';
import type { Gazetteer } from './gazetteer.ts';

/** An order spoken at a meeting, as an article or a notice of conclusions reports it. */
export type Directive = { readonly text: string; readonly under: string | null };

/**
 * The orders in a paragraph of prose: sentences in which a leader asks, orders or stresses, and those that go on from them
 * ('Về tổ chức bộ máy, nêu cao ...', 'Ngoài ra, ...'). A clause after ';' that begins with 'đồng thời' is an order of its own.
 */
export function readDirectives(paragraph: string, gazetteer: Gazetteer): Directive[] {
  const sentences = paragraph
    .split(/(?<=[.!?…])\s+(?=\p{Lu})/u)
    .flatMap((sentence) => sentence.split(/;\s+(?=đồng thời)/iu));
  const under = topicOf(sentences[0] ?? '');
  const directives: Directive[] = [];
  let ordering = false;
  for (const [index, sentence] of sentences.entries()) {
    const text = index === 0 && under !== null ? sentence.slice(under.length).replace(/^,\s*/u, '') : sentence;
    const orders = isOrder(text, gazetteer);
    if (orders || (ordering && goesOn(text))) directives.push({ text, under });
    ordering ||= orders || under !== null;
  }
  return directives.length > 0 && (under !== null || directives.some((directive) => isOrder(directive.text, gazetteer)))
    ? directives
    : [];
}

/** 'Góp ý vào nội dung giải pháp thực hiện': what the paragraph is about, said before its first comma. */
function topicOf(sentence: string): string | null {
  return (
    /^(?:góp ý|kết luận|về nội dung|phát biểu (?:kết luận|chỉ đạo))[^,.;]{5,90}(?=,)/iu.exec(sentence)?.[0] ?? null
  );
}

function isOrder(sentence: string, gazetteer: Gazetteer): boolean {
  if (
    /(?:^|\s)(?:đồng chí|ông|bà|chủ tịch|phó chủ tịch|bí thư|hội nghị)(?=\s)[^,.;]{0,80}?\s(?:yêu cầu|đề nghị|giao|chỉ đạo)\s/iu.test(
      sentence,
    )
  )
    return true;
  if (/(?:đồng chí|chủ tịch)[^,.;]{0,80}?\snhấn mạnh[^.;]{0,40}(?:cần|phải)/iu.test(sentence)) return true;
  const subject = agenciesAt(sentence, 0, gazetteer);
  return subject !== undefined && /^\s*(?:cũng\s+)?(?:cần|phải)\s/iu.test(sentence.slice(subject.end));
}

function goesOn(sentence: string): boolean {
  return /^(?:về|ngoài ra|bên cạnh đó|đồng thời|cùng với đó|đối với|trước mắt|riêng)[\s,]/iu.test(sentence);
}
