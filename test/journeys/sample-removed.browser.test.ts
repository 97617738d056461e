import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { must } from '../../src/kernel/problem.ts';
import type { SignIn } from '../../src/sample/cast.ts';
import { loadSample } from '../../src/sample/load.ts';
import { listTenants } from '../../src/server/tenants.ts';
import { expectAccessible, openStage, type Stage, type Window } from './stage.ts';

let stage: Stage;
let administrator: Window;
let officer: Window;
let signIns: readonly SignIn[];

beforeAll(async () => {
  stage = await openStage('2026-01-12');
  ({ signIns } = await loadSample({ ...stage.app.installation, newId: uuid }));
  administrator = await enter('quantri');
  officer = await enter('chuyenvien.stp');
});
afterAll(() => stage.close());

test('every page of the sample says that it is invented, and only the administrator is offered to remove it', async () => {
  const strip = /DỮ LIỆU MINH HỌA/;
  await officer.page.getByRole('note').getByText(strip).waitFor();
  await administrator.page.getByRole('note').getByText(strip).waitFor();
  expect(await officer.page.getByRole('link', { name: 'Gỡ dữ liệu này' }).count()).toBe(0);
  await officer.page.goto(`${stage.address}/sample`);
  await officer.page.getByText('Chỉ người quản trị của tỉnh minh họa gỡ được dữ liệu này.').waitFor();
});

test('the button waits until one has said to be sure', async () => {
  const { page } = administrator;
  await page.getByRole('link', { name: 'Gỡ dữ liệu này' }).click();
  await page.getByText(/Việc này không hoàn tác được/).waitFor();
  const remove = page.getByRole('button', { name: 'Gỡ dữ liệu minh họa' });
  expect(await remove.isDisabled()).toBe(true);
  await page.getByRole('checkbox', { name: 'Tôi hiểu và muốn gỡ toàn bộ dữ liệu minh họa' }).check();
  expect(await remove.isEnabled()).toBe(true);
  await expectAccessible(page);
});

test('pressing it takes the province away, and everybody is out', async () => {
  await administrator.page.getByRole('button', { name: 'Gỡ dữ liệu minh họa' }).click();
  await administrator.page.getByText(/Đã nhận lệnh gỡ/).waitFor();
  const slugs = async () => (await listTenants(stage.app.installation.owner)).map((tenant) => tenant.slug);
  await expect.poll(slugs, { timeout: 20_000 }).toEqual(['alpha', 'beta']);
  // The server remembers the provinces for a second.
  for (const { page } of [administrator, officer]) {
    await expect
      .poll(
        async () => {
          await page.goto(`${stage.address}/work`);
          await page.getByRole('heading', { level: 1 }).waitFor();
          return page.getByLabel('Tên đăng nhập').count();
        },
        { timeout: 10_000 },
      )
      .toBe(1);
    expect(await page.getByText(/DỮ LIỆU MINH HỌA|Sông Lam/).count()).toBe(0);
  }
});

test('nobody of the sample can come back', async () => {
  const { page } = officer;
  await page.getByLabel('Tên đăng nhập').fill('chuyenvien.stp');
  await page.getByLabel('Mật khẩu', { exact: true }).fill(passwordOf('chuyenvien.stp'));
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.getByText(/Tên đăng nhập hoặc mật khẩu chưa đúng/).waitFor();
  expect(await page.getByRole('navigation', { name: 'Chính' }).count()).toBe(0);
});

function enter(login: string): Promise<Window> {
  return stage.enter(login, { province: 'song-lam', password: passwordOf(login) });
}

function passwordOf(login: string): string {
  return must(
    signIns.find((one) => one.login === login),
    `the sample's ${login}`,
  ).password;
}
