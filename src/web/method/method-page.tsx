import { useEffect, type ReactNode } from 'react';
import Markdown from 'react-markdown';
import { useLocation } from 'react-router';
import remarkGfm from 'remark-gfm';
import english from '../../../docs/methodology.md?raw';
import vietnamese from '../../../docs/phuong-phap.md?raw';
import { must } from '../../kernel/problem.ts';
import { useLanguage, useWords } from '../language.tsx';
import { Page } from '../page.tsx';
import styles from './method.module.css';
import { methodAddress, methodSections, readMethod } from './sections.ts';
import { methodWords } from './words.ts';

/** How figures are reckoned, in the reader's language: the very text that the project keeps, each section with an address of its own. */
export function MethodPage() {
  const t = useWords(methodWords);
  const { language } = useLanguage();
  const { hash } = useLocation();
  const { title, lead, sections } = readMethod(language === 'vi' ? vietnamese : english);
  useEffect(() => {
    // The browser looked the address up before the page was drawn.
    document.getElementById(hash.slice(1))?.scrollIntoView();
  }, [hash]);
  const anchored = methodSections.map((id, index) => ({ id, ...must(sections[index], `the section ${id}`) }));
  return (
    <Page title={title}>
      <div className={styles.text}>
        <Text>{lead}</Text>
        <nav aria-label={t('method.contents')}>
          <ol>
            {anchored.map(({ id, heading }) => (
              <li key={id}>
                <a href={methodAddress(id)}>{heading}</a>
              </li>
            ))}
          </ol>
        </nav>
        {anchored.map(({ id, heading, body }) => (
          <section key={id} aria-labelledby={id}>
            <div className={styles.head}>
              <h2 id={id}>{heading}</h2>
              <a className={styles.anchor} href={methodAddress(id)} aria-label={t('method.linkTo', { heading })}>
                #
              </a>
            </div>
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
  const t = useWords(methodWords);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.wide} role="region" aria-label={t('method.table')} tabIndex={0}>
      <table>{children}</table>
    </div>
  );
}
