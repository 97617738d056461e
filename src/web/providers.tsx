import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { lazy, Suspense, type ReactNode } from 'react';
import { themeKey } from './display.ts';
import { LanguageProvider } from './language.tsx';
import { theme } from './theme/theme.ts';

const schemes = localStorageColorSchemeManager({ key: themeKey });

// Nobody waits for the place where passing notices show.
const Notices = lazy(async () => ({ default: (await import('@mantine/notifications')).Notifications }));

/** What every part stands in: theme, language, cache of answers, and the place where passing notices show. */
export function Providers({ client, children }: { readonly client: QueryClient; readonly children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      colorSchemeManager={schemes}
      withCssVariables={false}
      withGlobalClasses={false}
    >
      <LanguageProvider>
        <QueryClientProvider client={client}>{children}</QueryClientProvider>
      </LanguageProvider>
      <Suspense>
        <Notices position="bottom-left" />
      </Suspense>
    </MantineProvider>
  );
}
