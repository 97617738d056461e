import { useEffect, type ReactNode } from 'react';
import Markdown from 'react-markdown';
import { useLocation } from 'react-router';
import remarkGfm from 'remark-gfm';
import english from '../../../../docs/methodology.md?raw';
import vietnamese from '../../../../docs/phuong-phap.md?raw';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { Page } from '../../../web/page.tsx';
import { methodWords as words } from '../../words/method.ts';
import { useCrumbs } from '../use-crumbs.ts';
import styles from './method.module.css';
import { methodAddress, methodSections, partsOfText } from './sections.ts';

/** How figures are reckoned, in the reader's language: the very text that the project keeps, each section with an address of its own. */
export function MethodPage() {
  const t = useWords(words);
  const { language } = useLanguage();
  const { hash } = useLocation();
  const { title, lead, sections } = partsOfText(language === 'vi' ? vietnamese : english);
  useEffect(() => {
    // The page is drawn after its address was looked up.
    document.getElementById(hash.slice(1))?.scrollIntoView();
  }, [hash]);
  return (
    <Page title={title} crumbs={useCrumbs(t('method.crumb'))}>
      <div className={styles.text}>
        <Text>{lead}</Text>
        <nav aria-label={t('method.contents')}>
          <ol>
            {sections.map(({ heading }, index) => (
              <li key={heading}>
                <a href={methodAddress(methodSections[index] ?? 'totals')}>{heading}</a>
              </li>
            ))}
          </ol>
        </nav>
        {sections.map(({ heading, body }, index) => (
          <section key={heading} aria-labelledby={methodSections[index]}>
            <h2 id={methodSections[index]}>{heading}</h2>
            <Text>{body}</Text>
          </section>
        ))}
      </div>
    </Page>
  );
}

function Text({ children }: { readonly children: string }) {
  return (
    <Markdown remarkPlugins={[remarkGfm]} components={{ table: WideTable }}>
      {children}
    </Markdown>
  );
}

/** A table wider than a phone is moved within its own frame, by keyboard too. */
function WideTable({ children }: { readonly children?: ReactNode }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.wide} tabIndex={0}>
      <table>{children}</table>
    </div>
  );
}
