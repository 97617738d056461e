import { ButtonLink } from './button.tsx';
import { useWords } from './language.tsx';
import { Page } from './page.tsx';
import { Empty, ErrorNote } from './states.tsx';
import { webWords } from './words.ts';

/** The page of an address that leads nowhere. */
export function NotFound() {
  const t = useWords(webWords);
  return (
    <Page title={t('notFoundTitle')}>
      <Empty
        why={t('notFoundWhy')}
        action={
          <ButtonLink kind="main" to="/">
            {t('home')}
          </ButtonLink>
        }
      />
    </Page>
  );
}

/** The page when the server could not even say who is here. */
export function Unreachable({ problem, onRetry }: { readonly problem: Error; readonly onRetry: () => void }) {
  const t = useWords(webWords);
  return (
    <Page title={t('somethingWrong')}>
      <ErrorNote problem={problem} safe="draft" onRetry={onRetry} />
    </Page>
  );
}
