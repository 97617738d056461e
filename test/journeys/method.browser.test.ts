import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { methodSections } from '../../src/web/method/sections.ts';
import { expectAccessible, expectNoSidewaysScroll, openStage, type Stage, type Window } from './stage.ts';

let stage: Stage;
let window: Window;

beforeAll(async () => {
  stage = await openStage('2026-02-02');
  await stage.app.addPerson(stage.unit('SNV'), ['coordinator'], 'dieuphoi');
  await sql`update shared.tenant set reference_province = 'Hà Tĩnh' where slug = 'alpha'`.execute(
    stage.app.installation.owner.kysely,
  );
  window = await stage.enter('dieuphoi');
});
afterAll(() => stage.close());

test('a figure’s footnote leads to the section that says how it is reckoned, the second time as well', async () => {
  const { page, faults } = window;
  await page.goto(`${stage.address}/results?index=papi&year=2022`);
  for (let time = 0; time < 2; time += 1) {
    await page.getByRole('link', { name: 'Cách tính các hạng có thể' }).click();
    const section = page.getByRole('heading', { level: 2, name: 'Sai số khảo sát để lại những hạng nào' });
    await section.waitFor();
    expect(new URL(page.url()).hash).toBe('#rank-ranges');
    await expect.poll(() => section.evaluate((heading) => heading.getBoundingClientRect().top)).toBeLessThan(120);
    await page.goBack();
  }
  expect(faults).toEqual([]);
});

test('every other screen of figures links to its own section', async () => {
  const { page } = window;
  const places = {
    '/results/papi/2022/ha-tinh': ['noise', 'rank-ranges', 'lost-points'],
    '/results/what-if?index=pci&year=2021&province=42@63': ['what-if'],
    '/results/uncertainty?index=papi&year=2022': ['uncertainty'],
    '/results/targets': ['targets'],
  };
  for (const [path, sections] of Object.entries(places)) {
    await page.goto(stage.address + path);
    for (const section of sections) await page.locator(`main a[href="/method#${section}"]`).first().waitFor();
  }
});

test('its contents lead to each section, it is told in English too, and fits the narrowest phone', async () => {
  const { page, faults } = window;
  await page.goto(`${stage.address}/method`);
  const contents = page.getByRole('navigation', { name: 'Nội dung trang' });
  await expect.poll(() => contents.getByRole('link').count()).toBe(methodSections.length);
  await contents.getByRole('link', { name: 'Điểm mất ở đâu' }).click();
  expect(new URL(page.url()).hash).toBe('#lost-points');
  for (const id of methodSections) expect(await page.locator(`h2#${id}`).count()).toBe(1);
  await page.setViewportSize({ width: 360, height: 740 });
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await page.evaluate(() => localStorage.setItem('thuocdo.language', 'en'));
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'How figures are reckoned' }).waitFor();
  await page.getByText('tenth in PAPI 2021 took 44.4418 points').waitFor();
  await expectNoSidewaysScroll(page);
  expect(faults).toEqual([]);
});
