import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compareVietnamese } from '../../src/kernel/vietnamese.ts';
import { duties, planFile, putInForce } from './plan.ts';
import { expectAccessible, openStage, type Stage } from './stage.ts';

let stage: Stage;

const byUnit = { name: 'Theo đơn vị' } as const;

beforeAll(async () => {
  stage = await openStage('2026-02-02');
  await stage.app.addPerson(stage.unit('SNV'), ['coordinator'], 'dieuphoi');
  await stage.app.addPerson(stage.unit('UBND'), ['chair'], 'chutich');
  await putInForce(await stage.app.signIn(stage.unit('SNV'), ['coordinator']), planFile('15/KH-UBND', duties));
  const officer = await stage.app.signIn(stage.unit('STC'), ['officer']);
  const { occurrences } = (await officer.get('/api/occurrences')).body as {
    occurrences: { id: string; revision: number }[];
  };
  for (const { id, revision } of occurrences.slice(0, 2)) {
    await officer.send('POST', `/api/occurrences/${id}/progress`, {
      revision,
      reported: 'doing',
      text: 'Đang rà soát',
    });
  }
  await officer.upload(`/api/occurrences/${occurrences[0]?.id}/proofs`, {
    name: 'quy-che.txt',
    content: Buffer.from('Quy chế chi tiêu nội bộ'),
  });
});
afterAll(() => stage.close());

test('any column of the board is sorted by the keyboard, both ways, and says so', async () => {
  const { page, faults } = await stage.enter('dieuphoi');
  const table = page.getByRole('table', byUnit);
  await table.getByRole('link', { name: 'Sở Tài chính' }).waitFor();
  const heads = await table.getByRole('columnheader').allTextContents();
  expect(heads.length).toBeGreaterThan(7);
  // What is late comes first until somebody asks otherwise.
  expect(await table.getByRole('columnheader', { name: 'Trễ' }).getAttribute('aria-sort')).toBe('descending');
  expect(await verbs(page)).toEqual(expect.arrayContaining(['Xác nhận', 'Trả lại']));
  for (const [column, head] of heads.entries()) {
    const sorted = table.getByRole('columnheader').nth(column);
    await sorted.getByRole('button').focus();
    for (const press of ['Enter', 'Space']) {
      const before = await sorted.getAttribute('aria-sort');
      await page.keyboard.press(press);
      await expect.poll(() => sorted.getAttribute('aria-sort')).not.toBe(before);
      const shown = await columnOf(page, column);
      const down = (await sorted.getAttribute('aria-sort')) === 'descending';
      expect({ head, shown }).toEqual({ head, shown: inOrder(shown, down) });
    }
    expect(await table.locator('[aria-sort]').count()).toBe(1);
  }
  await expectAccessible(page);
  expect(faults).toEqual([]);
  await page.context().close();
});

test('a unit of the board leads to its work and to nobody else’s', async () => {
  const { page } = await stage.enter('dieuphoi');
  await page.getByRole('table', byUnit).getByRole('link', { name: 'Sở Tài chính' }).press('Enter');
  await page.waitForURL(/\/work\?unit=/);
  await page.getByRole('row', { name: /Rà soát quy chế chi tiêu nội bộ/ }).waitFor();
  await expect.poll(() => page.getByRole('combobox', { name: 'Đơn vị' }).inputValue()).toBe('Sở Tài chính');
  expect(await page.getByText('Công khai danh mục thủ tục hành chính').count()).toBe(0);
  await page.context().close();
});

test('the chair sees the same board and work, and no verb that is not theirs', async () => {
  const { page, faults } = await stage.enter('chutich');
  await page.getByRole('table', byUnit).getByRole('link', { name: 'Sở Tài chính' }).waitFor();
  expect(await verbs(page)).toEqual([]);
  expect(await page.getByRole('heading', { name: 'Minh chứng chờ xem' }).count()).toBe(0);
  await page.getByRole('link', { name: 'Nhiệm vụ', exact: true }).click();
  await page.getByRole('row', { name: /Rà soát quy chế chi tiêu nội bộ/ }).waitFor();
  expect(await verbs(page)).toEqual([]);
  await page.getByRole('link', { name: /Rà soát quy chế chi tiêu nội bộ/ }).click();
  await page.getByRole('link', { name: 'quy-che.txt', exact: true }).waitFor();
  expect(await verbs(page)).toEqual([]);
  await page.getByRole('link', { name: 'Kế hoạch', exact: true }).click();
  await page.getByRole('link', { name: /Nâng cao Chỉ số/ }).waitFor();
  expect(await verbs(page)).toEqual([]);
  expect(await page.locator('input[type=file]').count()).toBe(0);
  expect(faults).toEqual([]);
  await page.context().close();
});

/** The buttons and links of a page that change something; heads that sort change nothing. */
async function verbs(page: Page): Promise<readonly string[]> {
  await page.waitForLoadState('networkidle');
  const named = /^(Xác nhận|Trả lại|Báo cáo|Bổ sung|Định ngày|Ban hành|Rút lại|Gửi)/;
  const [buttons, links] = (['button', 'link'] as const).map((role) => page.getByRole(role, { name: named }));
  return page.locator('main :not(th) > *').and(buttons!.or(links!)).allTextContents();
}

/** What a column of the board shows, from its first row to its last, without the total. */
async function columnOf(page: Page, column: number): Promise<readonly string[]> {
  const rows = page.getByRole('table', byUnit).locator('tbody tr');
  return rows.evaluateAll((all, at) => all.map((row) => row.children[at]?.textContent?.trim() ?? ''), column);
}

/** The values as they should stand: figures by size, names in the Vietnamese order, what is missing last either way. */
function inOrder(values: readonly string[], down: boolean): readonly string[] {
  const known = values.filter((value) => value !== '—');
  const ordered = known.toSorted((a, b) => {
    const [left, right] = [sizeOf(a), sizeOf(b)];
    const order = left === null || right === null ? compareVietnamese(a, b) : left - right;
    return down ? -order : order;
  });
  return [...ordered, ...values.filter((value) => value === '—')];
}

/** A count, days of silence, or a share such as 1/3; null for a name. */
function sizeOf(value: string): number | null {
  if (value === 'hôm nay') return 0;
  const share = /^(\d+)\/(\d+)$/.exec(value);
  if (share) return Number(share[1]) / Number(share[2]);
  const count = /^(\d+)( ngày)?$/.exec(value);
  return count ? Number(count[1]) : null;
}
