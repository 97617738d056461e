import { createContext, use, useCallback, useMemo, useState, type ReactNode } from 'react';
import { fill, languages, type Language, type Words } from '../kernel/words.ts';

/** Speaks a slice's words: `t('plans.title')`, `t('plans.count', { count: 3 })`. */
export type Speak<W extends Words> = (
  key: keyof W & string,
  values?: Readonly<Record<string, string | number>>,
) => string;

const storageKey = 'thuocdo.language';

const LanguageContext = createContext<{ language: Language; setLanguage: (language: Language) => void }>({
  language: 'vi',
  setLanguage: () => {},
});

/** Holds the language of the screen; kept on the device and told to the document, whose tag screen readers follow. */
export function LanguageProvider({
  children,
  initial = keptLanguage(),
}: {
  readonly children: ReactNode;
  readonly initial?: Language;
}) {
  const [language, setState] = useState<Language>(() => {
    document.documentElement.lang = initial;
    return initial;
  });
  const setLanguage = useCallback((next: Language) => {
    document.documentElement.lang = next;
    setState(next);
    try {
      localStorage.setItem(storageKey, next);
    } catch {
      // Without storage the choice lasts as long as the page.
    }
  }, []);
  const value = useMemo(() => ({ language, setLanguage }), [language, setLanguage]);
  return <LanguageContext value={value}>{children}</LanguageContext>;
}

/** The language of the screen and the way to change it. */
export function useLanguage() {
  return use(LanguageContext);
}

/** Speaks the given words in the language of the screen: `const t = useWords(plansWords)`. */
export function useWords<W extends Words>(words: W): Speak<W> {
  const { language } = useLanguage();
  return useCallback((key, values) => fill(words[key]?.[language] ?? key, values), [words, language]);
}

/** The language of the document, for what runs outside React. */
export function documentLanguage(): Language {
  return document.documentElement.lang === 'en' ? 'en' : 'vi';
}

function keptLanguage(): Language {
  try {
    const kept = localStorage.getItem(storageKey);
    return languages.find((language) => language === kept) ?? 'vi';
  } catch {
    return 'vi';
  }
}
