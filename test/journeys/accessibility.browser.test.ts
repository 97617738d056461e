import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { furnish, type Places } from './furnish.ts';
import { openScreen, screens } from './screens.ts';
import {
  desk,
  expectAccessible,
  expectNoSidewaysScroll,
  expectReadable,
  openStage,
  openWindows,
  phone,
  type Stage,
  type Windows,
} from './stage.ts';

/** These walk through every screen of a person in one test. */
const everyScreen = { timeout: 90_000 };

let stage: Stage;
let places: Places;
let windows: Windows;

beforeAll(async () => {
  stage = await openStage('2026-02-02');
  places = await furnish(stage);
  windows = openWindows((login) => (login === null ? stage.open('/sign-in') : stage.enter(login)));
});
afterAll(() => stage.close());

// The widths are tried in one window, as when somebody draws it narrower; the officer's journey holds a real phone.
test.concurrent.each(screens)(
  '$name keeps WCAG 2.2 AA, by day and by night, on a desk and as narrow as a phone',
  async (screen) => {
    await windows.use(screen.login, async (window) => {
      const { page, faults } = window;
      for (const size of [desk, phone]) {
        await page.setViewportSize(size);
        await page.emulateMedia({ colorScheme: 'light' });
        if (size === desk) await openScreen(window, stage, screen, places);
        await page.getByText(screen.shows).filter({ visible: true }).first().waitFor();
        expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
        await expectNoSidewaysScroll(page);
        await expectAccessible(page);
        await goDark(page);
        await expectReadable(page);
      }
      expect(faults.splice(0)).toEqual([]);
    });
  },
);

test('the first Tab shows the way past the menu, which leads to the main content', everyScreen, async () => {
  const open = screens.filter(({ login, press }) => login === 'dieuphoi' && !press);
  await windows.use('dieuphoi', async ({ page }) => {
    await page.setViewportSize(desk);
    for (const screen of open) {
      await openScreen({ page, faults: [] }, stage, screen, places);
      await page.keyboard.press('Tab');
      const skip = page.getByRole('link', { name: 'Tới nội dung chính' });
      expect({ on: screen.name, isFirst: await hasFocus(skip) }).toEqual({ on: screen.name, isFirst: true });
      await expect.poll(() => skip.evaluate((link) => link.getBoundingClientRect().top)).toBeGreaterThanOrEqual(0);
      await page.keyboard.press('Enter');
      expect(await hasFocus(page.getByRole('main'))).toBe(true);
      await page.keyboard.press('Tab');
      expect(await page.getByRole('main').locator(':focus').count()).toBe(1);
    }
  });
});

test('whatever has the focus shows it', everyScreen, async () => {
  await windows.use('tuphap', async ({ page }) => {
    await page.setViewportSize(desk);
    for (const screen of screens.filter(({ login }) => login === 'tuphap')) {
      await openScreen({ page, faults: [] }, stage, screen, places);
      const unseen: string[] = [];
      for (let tabs = 0; tabs < 25; tabs += 1) {
        await page.keyboard.press('Tab');
        const place = await page.evaluate(focusShown);
        if (!place.isShown) unseen.push(place.what);
      }
      expect({ on: screen.name, unseen }).toEqual({ on: screen.name, unseen: [] });
    }
  });
});

/** At night the page is the same but for its colours. */
async function goDark(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.locator('html[data-mantine-color-scheme="dark"]').waitFor({ state: 'attached' });
}

function hasFocus(place: ReturnType<Page['locator']>): Promise<boolean> {
  return place.evaluate((element) => element === document.activeElement);
}

/** Whether the element with the focus, or what is drawn around it, looks otherwise than without. */
function focusShown(): { readonly what: string; readonly isShown: boolean } {
  const element = document.activeElement as HTMLElement;
  const look = () =>
    [element, element.nextElementSibling, element.parentElement, element.parentElement?.parentElement]
      .filter((one) => one !== null && one !== undefined)
      .map((one) => {
        const { outlineStyle, outlineWidth, boxShadow, borderColor, backgroundColor } = getComputedStyle(one);
        return [outlineStyle, outlineWidth, boxShadow, borderColor, backgroundColor].join(' ');
      })
      .join(' | ');
  const focused = look();
  element.blur();
  const plain = look();
  element.focus();
  return { what: element.outerHTML.slice(0, 160), isShown: element === document.body || focused !== plain };
}
