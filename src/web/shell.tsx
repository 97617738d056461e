import { lazy, Suspense, useEffect, useRef, type ReactNode } from 'react';
import { Link, NavLink, NavigationType, useLocation, useNavigationType } from 'react-router';
import { capitalise } from '../kernel/vietnamese.ts';
import type { Sentence } from '../kernel/words.ts';
import { Icon, type IconName } from './icons.tsx';
import { useLanguage, useWords } from './language.tsx';
import { Page } from './page.tsx';
import styles from './shell.module.css';
import { Empty, HatchedRows, PageFault } from './states.tsx';
import { Button } from './button.tsx';
import { webWords } from './words.ts';

// Menus that open come after the page: a weak network brings the screen first.
const WhoMenu = lazy(async () => ({ default: (await import('./who-menu.tsx')).WhoMenu }));
const MoreMenu = lazy(async () => ({ default: (await import('./more-menu.tsx')).MoreMenu }));

/** One entry of the menu: a built screen. Those with an icon stand in the bar, the first four in the phone's; the others in a menu beside them. */
export type NavEntry = { readonly to: string; readonly label: Sentence; readonly icon?: IconName };

/** Whom the frame shows as signed in. */
export type Who = { readonly name: string; readonly title: string; readonly unitName: string };

export type ShellProps = {
  readonly nav: readonly NavEntry[];
  /** Null before anyone has signed in: no menu then. */
  readonly who: Who | null;
  /** Whose installation this is, and whether what it holds is invented. */
  readonly tenant: {
    readonly name: string;
    readonly isSample: boolean;
    readonly referenceProvince?: string | null;
  } | null;
  /** Where whoever may remove the invented data does so; said in the strip. */
  readonly removeSampleTo?: string | undefined;
  readonly onSignOut: () => void;
  readonly children: ReactNode;
};

/** The frame of every screen: one bar, the strip that tells invented data, the page. Width belongs to trees and documents. */
export function Shell({ nav, who, tenant, removeSampleTo, onSignOut, children }: ShellProps) {
  const t = useWords(webWords);
  const { language } = useLanguage();
  const location = useLocation();
  const { pathname } = location;
  useStartAtTop(location);
  return (
    <>
      <a className={styles.skip} href="#main">
        {t('skip')}
      </a>
      <header>
        <div className={styles.bar}>
          <Link to="/" className={styles.brand}>
            <BrandMark />
            {t('product')}
          </Link>
          {nav.length > 0 ? (
            <nav className={styles.nav} aria-label={t('mainNavigation')}>
              {nav
                .filter((entry) => entry.icon)
                .map((entry) => (
                  <NavLink key={entry.to} to={entry.to} end={entry.to === '/'} className={styles.entry}>
                    {entry.label[language]}
                  </NavLink>
                ))}
              <Others entries={nav.filter((entry) => !entry.icon)} at={pathname} />
            </nav>
          ) : null}
          <span className={styles.space} />
          <Suspense>
            <WhoMenu who={who} onSignOut={onSignOut} />
          </Suspense>
        </div>
        {tenant?.isSample ? <SampleStrip tenant={tenant.name} removeTo={removeSampleTo} /> : null}
      </header>
      <main id="main" tabIndex={-1} className={styles.main}>
        <PageFault at={pathname} broken={<BrokenPage />}>
          <Suspense fallback={<Waiting />}>{children}</Suspense>
        </PageFault>
      </main>
      {nav.length > 1 ? <BottomBar nav={nav} /> : null}
    </>
  );
}

/** The screens that have no place of their own in the bar, in one menu; it stands as current where one of them is shown. */
function Others({ entries, at }: { readonly entries: readonly NavEntry[]; readonly at: string }) {
  if (entries.length === 0) return null;
  const isCurrent = entries.some(({ to }) => at === to || at.startsWith(`${to}/`));
  return (
    <Suspense>
      <MoreMenu entries={entries} className={styles.entry} isCurrent={isCurrent} isPlain />
    </Suspense>
  );
}

/** The mark: a ruler's teeth with the one reading in lacquer. */
function BrandMark() {
  return (
    <svg width="30" height="22" viewBox="0 0 30 22" aria-hidden="true" fill="none">
      <path d="M1 0v21h28V0M8 1v9M15 1v14M22 1v9" stroke="var(--ink)" strokeWidth="1.8" />
      <path d="M18.5 1v20" stroke="var(--lacquer)" strokeWidth="2.2" />
    </svg>
  );
}

/** A page whose code or whose reader is not known yet: nothing for 400 ms, then hatched rows. */
export function Waiting() {
  return (
    <div className={styles.waiting}>
      <HatchedRows />
    </div>
  );
}

/** Says on every page that the province, its people and what they do are invented. */
function SampleStrip({ tenant, removeTo }: { readonly tenant: string; readonly removeTo: string | undefined }) {
  const t = useWords(webWords);
  return (
    <div role="note" data-strip="sample" className={styles.strip}>
      <b>{t('sampleData')}</b> <span>{t('sampleNote', { tenant: capitalise(tenant) })}</span>{' '}
      {removeTo ? <Link to={removeTo}>{t('removeSample')}</Link> : null}
    </div>
  );
}

/** A new page starts at its top, or at the place within it that its address names; going back keeps the browser's own place. */
function useStartAtTop({ pathname, hash }: { readonly pathname: string; readonly hash: string }): void {
  const kind = useNavigationType();
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current !== pathname && kind === NavigationType.Push && hash === '') window.scrollTo(0, 0);
    shown.current = pathname;
  }, [pathname, hash, kind]);
}

function BottomBar({ nav }: { readonly nav: readonly NavEntry[] }) {
  const t = useWords(webWords);
  const { language } = useLanguage();
  const places = nav.filter((entry) => entry.icon);
  const shown = nav.length <= 5 && places.length === nav.length ? places : places.slice(0, 4);
  const others = nav.filter((entry) => !shown.includes(entry));
  return (
    <nav className={styles.bottom} aria-label={t('bottomNavigation')}>
      {shown.map((entry) => (
        <NavLink key={entry.to} to={entry.to} end={entry.to === '/'} className={styles.place}>
          {entry.icon ? <Icon name={entry.icon} /> : null}
          {entry.label[language]}
        </NavLink>
      ))}
      {others.length > 0 ? (
        <Suspense>
          <MoreMenu entries={others} className={styles.place} />
        </Suspense>
      ) : null}
    </nav>
  );
}

function BrokenPage() {
  const t = useWords(webWords);
  return (
    <Page title={t('somethingWrong')}>
      <Empty
        why={`${t('pageBroken')} ${t('draftSafe')}`}
        action={
          <Button kind="main" onClick={() => window.location.reload()}>
            {t('reload')}
          </Button>
        }
      />
    </Page>
  );
}
