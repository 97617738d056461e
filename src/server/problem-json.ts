import { Problem, type Place } from '../kernel/problem.ts';
import { fill, type Language, type Words } from '../kernel/words.ts';

/** RFC 9457 problem details, with the sentence in both languages: `detail` is in the caller's. */
export type ProblemJson = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly detailVi: string;
  readonly detailEn: string;
  readonly place?: Place;
  readonly problems?: readonly Omit<ProblemJson, 'type' | 'title' | 'status' | 'trace'>[];
  /** What to quote when asking for help; the server's log has it too. */
  readonly trace?: string;
};

/** All refusals that the server knows: their statuses and sentences. */
export type ProblemBook = { readonly statuses: Readonly<Record<string, number>>; readonly words: Words };

/** Writes a refusal for a caller. A code that the book lacks is our own fault and says so. */
export function problemJson(refusal: Problem, book: ProblemBook, language: Language, trace: string): ProblemJson {
  const status = book.statuses[refusal.code] ?? 500;
  const sentences = sentencesOf(refusal, book);
  return {
    type: `/problems/${refusal.code}`,
    title: refusal.code,
    status,
    ...sentences,
    detail: language === 'en' ? sentences.detailEn : sentences.detailVi,
    ...(refusal.place ? { place: refusal.place } : {}),
    ...(refusal.faults.length > 0 ? { problems: refusal.faults.map((fault) => faultJson(fault, language, book)) } : {}),
    trace,
  };
}

function faultJson(fault: Problem, language: Language, book: ProblemBook) {
  const sentences = sentencesOf(fault, book);
  return {
    status: book.statuses[fault.code] ?? 500,
    ...sentences,
    detail: language === 'en' ? sentences.detailEn : sentences.detailVi,
    ...(fault.place ? { place: fault.place } : {}),
  };
}

/** The language that a browser or a script asks for; Vietnamese unless English stands first. */
export function languageOf(acceptLanguage: string | undefined): Language {
  return acceptLanguage?.trim().toLowerCase().startsWith('en') ? 'en' : 'vi';
}

/** The two sentences of a refusal, for the command line too. */
export function sentencesOf(refusal: Problem, book: Pick<ProblemBook, 'words'>) {
  const sentence = book.words[refusal.code];
  return {
    code: refusal.code,
    detailVi: fill(sentence?.vi ?? refusal.code, refusal.params),
    detailEn: fill(sentence?.en ?? refusal.code, refusal.params),
  };
}
