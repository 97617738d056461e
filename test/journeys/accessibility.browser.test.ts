import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSample, type Screen } from './pages.ts';
import { expectAccessible, expectNoSidewaysScroll, openStage, type Stage, type View, type Window } from './stage.ts';

let stage: Stage;
let sample: Awaited<ReturnType<typeof openSample>>;

beforeAll(async () => {
  stage = await openStage('2026-06-15');
  sample = await openSample(stage);
});
afterAll(() => stage.close());

const views: readonly (View & { readonly name: string })[] = [
  { name: 'a desk by day' },
  { name: 'a desk at night', dark: true },
  { name: 'a phone by day', phone: true },
  { name: 'a phone at night', phone: true, dark: true },
];

describe.each(views)('on $name', (view) => {
  const windows = new Map<string | null, Window>();
  afterAll(async () => {
    for (const { page } of windows.values()) await page.context().close();
  });

  test('every screen keeps WCAG 2.2 AA, one heading, its width, and a quiet console', async () => {
    const told: Record<string, unknown> = {};
    for (const screen of sample.screens) {
      const { page, faults } = await windowOf(screen);
      await page.goto(stage.address + screen.path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      told[screen.name] = await whatIsWrong(page, faults.splice(0));
    }
    expect(told).toEqual(Object.fromEntries(sample.screens.map(({ name }) => [name, []])));
  });

  async function windowOf({ login }: Screen): Promise<Window> {
    const known = windows.get(login);
    if (known) return known;
    const window = login === null ? await stage.open('/sign-in', view) : await sample.enter(login, view);
    windows.set(login, window);
    return window;
  }
});

test('the first Tab shows the way past the menu, which leads to the main content', async () => {
  const { page } = await sample.enter('dieuphoi');
  for (const path of ['/', '/plans', '/work']) {
    await page.goto(stage.address + path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Tới nội dung chính' });
    expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
    await expect.poll(() => skip.evaluate((link) => link.getBoundingClientRect().top >= 0)).toBe(true);
    await page.keyboard.press('Enter');
    expect(await page.getByRole('main').evaluate((main) => main === document.activeElement)).toBe(true);
    await page.keyboard.press('Tab');
    expect(await page.getByRole('main').evaluate((main) => main.contains(document.activeElement))).toBe(true);
  }
  await page.context().close();
});

test('whatever has the focus shows it', async () => {
  const { page } = await sample.enter('chuyenvien.stp');
  for (const path of ['/', '/work', '/plans']) {
    await page.goto(stage.address + path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    const unseen: string[] = [];
    for (let tabs = 0; tabs < 25; tabs += 1) {
      await page.keyboard.press('Tab');
      const place = await page.evaluate(focusShown);
      if (!place.isShown) unseen.push(place.what);
    }
    expect({ path, unseen }).toEqual({ path, unseen: [] });
  }
  await page.context().close();
});

/** The faults of a page, each in a line. */
async function whatIsWrong(page: Page, faults: readonly string[]): Promise<readonly string[]> {
  const headings = await page.getByRole('heading', { level: 1 }).count();
  return [
    ...faults.map((fault) => `console: ${fault}`),
    ...(headings === 1 ? [] : [`${headings} headings of the first level`]),
    ...(await faultOf(() => expectAccessible(page))),
    ...(await faultOf(() => expectNoSidewaysScroll(page))),
  ];
}

async function faultOf(check: () => Promise<void>): Promise<readonly string[]> {
  return check().then(
    () => [],
    (error: unknown) => [String(error)],
  );
}

/** Whether the element with the focus, or the part drawn for it, has an outline, a ring or a border that it has not without. */
function focusShown(): { readonly what: string; readonly isShown: boolean } {
  const element = document.activeElement as HTMLElement;
  const look = () =>
    [element, element.nextElementSibling, element.parentElement, element.parentElement?.parentElement]
      .filter((one) => one !== null && one !== undefined)
      .map((one) => {
        const { outlineStyle, outlineWidth, boxShadow, borderColor, backgroundColor, textDecorationLine } =
          getComputedStyle(one);
        return [outlineStyle, outlineWidth, boxShadow, borderColor, backgroundColor, textDecorationLine].join(' ');
      })
      .join(' | ');
  const focused = look();
  element.blur();
  const plain = look();
  element.focus();
  return { what: element.outerHTML.slice(0, 160), isShown: element === document.body || focused !== plain };
}
