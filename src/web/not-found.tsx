import { ButtonLink } from './button.tsx';
import { useWords } from './language.tsx';
import { Page } from './page.tsx';
import { Empty } from './states.tsx';
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
