import { useSyncExternalStore } from 'react';

/** How close the rows stand: 32 px, or 40. */
export type Density = 'dense' | 'roomy';

/** Where the display settings are kept on the device; `public/before-paint.js` reads them too. */
export const themeKey = 'thuocdo.theme';
const densityKey = 'thuocdo.density';

const listeners = new Set<() => void>();

/** The density of the screen, and the way to change it; kept on the device. */
export function useDensity(): readonly [Density, (density: Density) => void] {
  return [useSyncExternalStore(subscribe, shownDensity), setDensity];
}

/** True where two columns do not fit beside each other and a page shows one thing at a time; follows the window. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(subscribeToWidth, () => window.matchMedia(narrow).matches);
}

function setDensity(density: Density): void {
  document.documentElement.dataset['density'] = density;
  try {
    localStorage.setItem(densityKey, density);
  } catch {
    // Without storage the choice lasts as long as the page.
  }
  for (const listener of listeners) listener();
}

function shownDensity(): Density {
  return document.documentElement.dataset['density'] === 'roomy' ? 'roomy' : 'dense';
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

// The width at which `Split` becomes one column.
const narrow = '(max-width: 960px)';

function subscribeToWidth(listener: () => void): () => void {
  const query = window.matchMedia(narrow);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}
