import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../browser.ts';

// Every letter that Vietnamese has beyond ASCII, small and capital.
const marked = 'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ';
const letters = marked + marked.toUpperCase();
const fontFolder = fileURLToPath(new URL('../../node_modules/@fontsource/be-vietnam-pro/', import.meta.url));

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 600, height: 300 } });
  await page.setContent(
    `<style>${await fontSheet()}</style><p style="font: 32px 'Be Vietnam Pro'; overflow-wrap: anywhere">${letters}</p>`,
  );
  await page.evaluate(() => document.fonts.ready);
});

afterAll(() => browser.close());

test('draws every Vietnamese letter from the bundled font, since a bare machine has none', async () => {
  const tools = await page.context().newCDPSession(page);
  await tools.send('DOM.enable');
  await tools.send('CSS.enable');
  const { root } = await tools.send('DOM.getDocument');
  const { nodeId } = await tools.send('DOM.querySelector', { nodeId: root.nodeId, selector: 'p' });
  const { fonts } = await tools.send('CSS.getPlatformFontsForNode', { nodeId });
  expect(letters.normalize('NFC')).toHaveLength(134);
  expect(fonts.map((font) => [font.familyName, font.isCustomFont, font.glyphCount])).toEqual([
    ['Be Vietnam Pro', true, 134],
  ]);
});

test('takes a picture of a page', async () => {
  const picture = await page.screenshot();
  expect(picture.subarray(1, 4).toString('latin1')).toBe('PNG');
  const blank = await browser.newPage({ viewport: { width: 600, height: 300 } });
  expect(picture.length).toBeGreaterThan((await blank.screenshot()).length * 3);
});

/** The bundled font's style sheet with its files inside it. */
async function fontSheet(): Promise<string> {
  const sheet = await readFile(`${fontFolder}400.css`, 'utf8');
  const names = [...sheet.matchAll(/url\(\.\/(files\/[^)]+\.woff2)\)/g)].map((match) => match[1] ?? '');
  let whole = sheet;
  for (const name of names) {
    const data = await readFile(fontFolder + name, 'base64');
    whole = whole.replace(`url(./${name})`, `url(data:font/woff2;base64,${data})`);
  }
  return whole;
}
