import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Words } from '../../src/kernel/words.ts';
import { serverWords } from '../../src/server/words.ts';
import { slices } from '../../src/slices.ts';
import { webWords } from '../../src/web/words.ts';
import { furnish, type Places } from './furnish.ts';
import { openScreen, screens } from './screens.ts';
import { duties } from './plan.ts';
import { openStage, openWindows, type Stage, type Window, type Windows } from './stage.ts';

let stage: Stage;
let places: Places;
let windows: Windows;

beforeAll(async () => {
  stage = await openStage('2026-02-02');
  places = await furnish(stage);
  windows = openWindows(inEnglish);
});
afterAll(() => stage.close());

test.concurrent.each(screens)('$name is whole in English', async (screen) => {
  await windows.use(screen.login, async (window) => {
    const { page, faults } = window;
    const shown = { ...screen, shows: screen.inEnglish ?? screen.shows };
    await openScreen(window, stage, shown, places);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
    const said = await page.evaluate(whatIsSaid);
    expect(said.length).toBeGreaterThan(8);
    expect(said.filter(isVietnameseOfOurs)).toEqual([]);
    expect(faults.splice(0)).toEqual([]);
  });
});

test('the same search finds Vietnamese where the page speaks it', async () => {
  const window = await stage.enter('tuphap');
  for (const screen of screens.filter(({ login }) => login === 'tuphap')) {
    await openScreen(window, stage, screen, places);
    const found = (await window.page.evaluate(whatIsSaid)).filter(isVietnameseOfOurs);
    expect({ on: screen.name, isEnough: found.length > 15 }).toEqual({ on: screen.name, isEnough: true });
  }
  await window.page.context().close();
});

test('a chosen language, theme and density are there when the page is opened again', async () => {
  const { page } = await stage.enter('dieuphoi');
  const row = page.getByRole('row', { name: /Sở Tư pháp/ }).first();
  const before = { back: await lightness(page), high: (await row.boundingBox())?.height ?? 0 };
  await choose(page, 'Tài khoản và hiển thị', 'Tối');
  await choose(page, 'Tài khoản và hiển thị', 'Thoáng');
  await choose(page, 'Tài khoản và hiển thị', 'English');
  for (const again of [async () => {}, () => page.reload()]) {
    await again();
    await page.getByRole('heading', { level: 1, name: /^Board of/ }).waitFor();
    await row.waitFor();
    await expect.poll(() => lightness(page)).toBeLessThan(before.back / 4);
    await expect.poll(async () => (await row.boundingBox())?.height ?? 0).toBeGreaterThan(before.high);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
  }
  await choose(page, 'Account and display', 'Light');
  await expect.poll(() => lightness(page)).toBe(before.back);
  await page.context().close();
});

test('refusals of the server come in the language of the page', async () => {
  const { page } = await stage.open('/sign-in');
  await choose(page, 'Tài khoản và hiển thị', 'English');
  await page.getByLabel('Login').fill('tuphap');
  await page.getByLabel('Password', { exact: true }).fill('wrong');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByText('The login or the password is wrong.').waitFor();
  expect(await page.getByText('mật khẩu').count()).toBe(0);
  await page.context().close();
});

test('a theme that nobody chose is the device’s, and follows it', async () => {
  const { page } = await stage.open('/sign-in', { dark: true });
  const dark = await lightness(page);
  await page.emulateMedia({ colorScheme: 'light' });
  await expect.poll(() => lightness(page)).toBeGreaterThan(dark * 4);
  await page.context().close();
});

test('who asks the system for little motion is shown none', async () => {
  for (const [calm, moves] of [
    [true, false],
    [false, true],
  ] as const) {
    const { page } = await stage.enter('dieuphoi', { calm });
    await page.getByRole('button', { name: 'In khổ A4' }).waitFor();
    expect(await page.evaluate(hasMotion)).toBe(moves);
    await page.context().close();
  }
});

async function inEnglish(login: string | null): Promise<Window> {
  const window = login === null ? await stage.open('/sign-in') : await stage.enter(login);
  await choose(window.page, 'Tài khoản và hiển thị', 'English');
  return window;
}

async function choose(page: Page, menu: string, item: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(menu) }).click();
  await page.getByRole('menuitemradio', { name: item, exact: true }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('menu').waitFor({ state: 'detached' });
}

/** How light the page's ground is, 0 to 255. */
function lightness(page: Page): Promise<number> {
  return page.evaluate(() => {
    const [red = 0, green = 0, blue = 0] = (getComputedStyle(document.body).backgroundColor.match(/\d+/g) ?? []).map(
      Number,
    );
    return (red + green + blue) / 3;
  });
}

/** Every piece of text that a page shows or tells, outside the document that it quotes. */
function whatIsSaid(): readonly string[] {
  const said = new Set<string>();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const isQuoted = node.parentElement?.closest('body [lang="vi"], blockquote, script, style');
    if (!isQuoted) said.add(node.textContent ?? '');
  }
  for (const name of ['aria-label', 'placeholder', 'title', 'alt', 'data-head']) {
    for (const element of document.querySelectorAll(`[${name}]`)) said.add(element.getAttribute(name) ?? '');
  }
  said.add(document.title);
  return [...said].map((text) => text.trim()).filter((text) => text !== '');
}

/** True where any part of the page moves when it changes. */
function hasMotion(): boolean {
  return [...document.querySelectorAll('*')].some((element) => {
    const { transitionDuration, animationName } = getComputedStyle(element);
    return animationName !== 'none' || /[1-9]/.test(transitionDuration);
  });
}

/** True for a sentence of the product in Vietnamese; what offices wrote, such as a deadline, is theirs to say. */
function isVietnameseOfOurs(text: string): boolean {
  return !written.has(text) && vietnamese.some((sentence) => sentence.test(text));
}

const written: ReadonlySet<string> = new Set(duties.flatMap((duty) => Object.values(duty)));

/** Each sentence that reads otherwise in English; what is filled in may be anything. */
const vietnamese: readonly RegExp[] = [webWords, serverWords, ...slices.map((slice): Words => slice.words ?? {})]
  .flatMap((words: Words) => Object.values(words))
  .filter(({ vi, en }) => vi !== en && /\p{L}{2}/u.test(vi.replaceAll(/\{\w+\}/g, '')))
  .map(
    ({ vi }) =>
      new RegExp(
        `^${vi
          .split(/\{\w+\}/)
          .map(literally)
          .join('.*')}$`,
        'u',
      ),
  );

function literally(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
