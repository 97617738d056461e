import axe, { type RunOptions } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { v7 as uuid } from 'uuid';
import { readStandardBodies } from '../../src/units/standard-bodies.ts';
import { foundBodies } from '../../src/units/acts/import-reorganisation.ts';
import type { Unit } from '../../src/units/model.ts';
import { must } from '../../src/kernel/problem.ts';
import type { OutboundSettings } from '../../src/server/outbound.ts';
import { startTestApplication, testPassword, type TestApplication } from '../application.ts';
import { launchBrowser } from '../browser.ts';

/** The product served to a real browser, in a province with the standard bodies and two communes. */
export type Stage = {
  readonly app: TestApplication;
  readonly browser: Browser;
  readonly address: string;
  readonly unit: (code: string) => Unit;
  /** A browser window of one person, signed in; its faults on the console fail the test that asks for them. */
  enter(login: string, view?: View & { readonly password?: string }): Promise<Window>;
  /** A browser window of nobody yet, at an address of the product. */
  open(path?: string, view?: View): Promise<Window>;
  close(): Promise<void>;
};

export type Window = { readonly page: Page; readonly faults: string[] };

/** What a window is like: a desk's unless it is a phone's, with a finger for a pointer. */
export type View = {
  readonly phone?: boolean;
  readonly dark?: boolean;
  /** Asks the system for little motion. */
  readonly calm?: boolean;
  /** The short name of another province than the first. */
  readonly province?: string;
};

/** The window of a desk, and of a phone, in pixels. */
export const desk = { width: 1440, height: 900 };
export const phone = { width: 390, height: 844 };

/** Starts the server, the browser, and the province on its date; `outbound` is how it speaks to the outside. */
export async function openStage(today: string, outbound?: OutboundSettings): Promise<Stage> {
  const app = await startTestApplication(today, undefined, outbound);
  const browser = await launchBrowser();
  const address = await app.listen();
  const { units, groups } = readStandardBodies(uuid);
  await app.inProvince((db) => foundBodies(db, { units, groups }, uuid));
  const unit = (code: string) =>
    must(
      units.find((one) => one.code === code),
      `the body ${code}`,
    );
  const open = async (path = '/', view: View = {}): Promise<Window> => {
    const context = await browser.newContext({
      viewport: view.phone ? phone : desk,
      hasTouch: view.phone ?? false,
      isMobile: view.phone ?? false,
      locale: 'vi-VN',
      colorScheme: view.dark ? 'dark' : 'light',
      reducedMotion: view.calm ? 'reduce' : 'no-preference',
    });
    if (view.province) {
      await context.addCookies([{ name: 'thuocdo', value: `${view.province}.none`, url: address, httpOnly: true }]);
    }
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    const faults: string[] = [];
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    page.on('pageerror', (error) => faults.push(String(error)));
    await page.goto(address + path);
    return { page, faults };
  };
  return {
    app,
    browser,
    address,
    unit,
    open,
    async enter(login, view) {
      const window = await open('/', view);
      await signIn(window.page, login, view?.password);
      return window;
    },
    async close() {
      await browser.close();
      await app.close();
    },
  };
}

/** Windows that stay open, each lent to one walk at a time, so that several screens are walked at once. */
export type Windows = {
  use(login: string | null, walk: (window: Window) => Promise<void>): Promise<void>;
};

/** Opens a window of a person where all of theirs are in use. */
export function openWindows(open: (login: string | null) => Promise<Window>): Windows {
  const idle = new Map<string | null, Window[]>();
  return {
    async use(login, walk) {
      const window = idle.get(login)?.pop() ?? (await open(login));
      try {
        await walk(window);
      } finally {
        idle.set(login, [...(idle.get(login) ?? []), window]);
      }
    },
  };
}

/** Fills in the form and waits for the menu of whoever is signed in. */
export async function signIn(page: Page, login: string, password = testPassword): Promise<void> {
  await page.getByLabel('Tên đăng nhập').fill(login);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.getByRole('navigation').first().waitFor();
}

/** Opens a screen that has no place of its own in the desk's bar. */
export async function openFromMenu(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Chính' }).getByRole('button', { name: /^Thêm/ }).click();
  await page.getByRole('menuitem', { name, exact: true }).click();
}

/** Holds a page against WCAG 2.2 AA; what it breaks is named with the element. */
export async function expectAccessible(page: Page): Promise<void> {
  const runOnly = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  // A cell of a grid or a map shows its figure, and is named by the whole sentence that the figure stands for.
  const rules = { 'label-content-name-mismatch': { enabled: false } };
  expect(await breachesOf(page, { runOnly, rules })).toEqual([]);
}

/** Holds the colours of a page's text alone against it. */
export async function expectReadable(page: Page): Promise<void> {
  expect(await breachesOf(page, { runOnly: { type: 'rule', values: ['color-contrast'] } })).toEqual([]);
}

/**
 * What a page breaks, each with the elements. On a busy machine a colour may begin to change between two looks: what is broken is what still is at
 * the second.
 */
async function breachesOf(page: Page, options: RunOptions): Promise<readonly string[]> {
  const seen = await lookForBreaches(page, options);
  if (seen.length === 0) return seen;
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  return lookForBreaches(page, options);
}

/** The rules are put into a document once, and what holds is not written out. */
async function lookForBreaches(page: Page, options: RunOptions): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  await page.evaluate(() => Promise.all(document.getAnimations().map((one) => one.finished.catch(() => null))));
  const { violations } = await page.evaluate(
    (asked) => (window as unknown as { axe: typeof axe }).axe.run(document, asked),
    { ...options, resultTypes: ['violations' as const] },
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`);
}

/** A page must never be wider than the window it is read in. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
}
